const PARAMETERS = /(\bparams:|\bparameters:|\bDETAIL:|\bdetail:)[\s\S]*$/;
const MAIL = /[^\s<>"'(),;:=]+@[^\s<>"'(),;:=]+\.[^\s<>"'(),;:=]+/g;
const URL_PASSWORD = /(:\/\/[^\s/:@]*:)[^\s/@]+@/g;
const BEARER = /\b(Bearer|Basic)\s+\S+/gi;
const SECRET = /\b(whsec_|pk_|pk0711_|sk_|0711_)[A-Za-z0-9_\-+/=]{8,}/g;
const LONGEST = 500;

/** A message as others may keep it: without the parameters of a query, mail addresses, keys and passwords; 500 characters at most. */
export function scrub(message: string): string {
  return scrubSecrets(message.replace(PARAMETERS, '$1 [left out]')).replace(MAIL, '[address]').slice(0, LONGEST);
}

/** A text without keys, secrets and passwords. */
export function scrubSecrets(text: string): string {
  return text.replace(URL_PASSWORD, '$1[left out]@').replace(BEARER, '$1 [left out]').replace(SECRET, '$1[left out]');
}
