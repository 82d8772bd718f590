import { useMutation } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { TRPCReactProvider, useTRPC } from './client.tsx';

/** A page on which somebody changes something and follows a link in the same moment. */
function Page() {
  const { mutate } = useMutation(useTRPC().requirements.set.mutationOptions());
  const leave = (note: string) => {
    mutate({ task_id: 'task', requirement_id: 'requirement', note, expected_version: 0 });
    location.href = '/left';
  };
  return (
    <>
      <button onClick={() => leave('Prüfbericht liegt vor')}>short</button>
      <button onClick={() => leave('ß'.repeat(70_000))}>long</button>
    </>
  );
}

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <TRPCReactProvider>
      <Page />
    </TRPCReactProvider>,
  );
}
