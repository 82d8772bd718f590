'use client';

import { useState } from 'react';
import { Panel } from '@/components/ui/surfaces.tsx';
import { type EditControls, ResultControlsProvider } from '@/features/result/components/result-controls.tsx';
import { ResultView } from '@/features/result/components/result-view.tsx';
import { FieldEditor } from '@/features/review/components/editors/field-editor.tsx';
import { SAMPLE_OUTPUT } from './sample-output.ts';

/** A result that can be edited, with one row chosen, one corrected, one added and one form open. */
export function GalleryResult() {
  const [chosen, setChosen] = useState<string | null>('fields.reference_number');
  const [editing, setEditing] = useState<string | null>(null);
  const stop = () => setEditing(null);
  const { reference_number: field, title } = SAMPLE_OUTPUT.fields;
  const form = <FieldEditor name="reference_number" field={field} evidence={title.evidence[0] ?? null} onApply={stop} onStop={stop} />;
  const edit: EditControls = {
    editing,
    start: setEditing,
    stop,
    notStated: stop,
    remove: stop,
    restore: stop,
    add: stop,
    adding: null,
    changeOf: (key) => (key === 'fields.buyer_name' ? 'edited' : key === 'lots.lot2' ? 'added' : null),
    form: () => form,
  };
  return (
    <Panel className="overflow-hidden">
      <ResultControlsProvider value={{ chosen, choose: setChosen, edit }}>
        <ResultView output={SAMPLE_OUTPUT} />
      </ResultControlsProvider>
    </Panel>
  );
}
