/** An e-mail address within a text, of two letters at least before the `@`: one is the end of a broken one. Shared, so use it with `matchAll`. */
export const EMAIL = /(?<![\w.+@-])[\w][\w.+-]{1,62}@[a-z0-9][a-z0-9.-]{0,120}\.[a-z]{2,10}(?![\w-])(?![\w.+-]{0,60}@)/giu;
/** Mailboxes of machines (a video conference dials one too), of who transmits a notice, of those who hear complaints, and of nobody yet (`yourname@`). */
export const NOBODYS = /^(?:e-?sender|no-?reply|do-?not-?reply|noreply|vergabekammer|vk|(?:enter)?(?:your|e-?mail)?names?(?:here)?|first-?(?:name)?[._]?last-?(?:name)?|vorname[._]?(?:nach)?name|xx+)(?![a-z])|@(?:yourcompany|yourdomain|musterfirma)\.|@bundeskartellamt\.|@(?:[\w-]{1,30}\.)?(?:webex|zoomcrc)\./iu;
