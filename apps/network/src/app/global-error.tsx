'use client';

/** When even the frame of the pages breaks: no styles, no translations, both languages in one line each. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null;
  return (
    <html lang="en">
      <body style={{ fontFamily: 'system-ui, sans-serif', maxWidth: '32rem', margin: '15vh auto', padding: '0 1rem', colorScheme: 'light dark' }}>
        <title>0711</title>
        <h1 style={{ fontSize: '1.25rem' }}>Something went wrong · Etwas ist schiefgegangen</h1>
        {digest && <p>Trace id: <code>{digest}</code></p>}
        <button type="button" onClick={retry}>Try again · Noch einmal versuchen</button>
      </body>
    </html>
  );
}
