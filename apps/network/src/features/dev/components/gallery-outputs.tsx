'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/page-header.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Panel } from '@/components/ui/surfaces.tsx';
import { OutputView } from '@/features/outputs/components/output-view.tsx';
import { type EditControls, ResultControlsProvider } from '@/features/result/components/result-controls.tsx';
import { EntryForm } from '@/features/review/components/editors/entry-form.tsx';
import { PercentEditor } from '@/features/review/components/editors/percent-editor.tsx';
import { SAMPLE_OUTPUTS } from './sample-outputs.ts';

/** A result of each of the other types, as it is reviewed: rows can be chosen and their forms opened. */
export function GalleryOutputs() {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const output = SAMPLE_OUTPUTS[at];
  if (!output) return null;
  const stop = () => setEditing(null);
  const form = (key: string) =>
    key.includes('.') ? <EntryForm key={key} output={output} at={key} evidence={null} onApply={stop} onStop={stop} /> : <PercentEditor label={key} value={12} onApply={stop} onStop={stop} />;
  const edit: EditControls = {
    editing, start: setEditing, stop, notStated: stop, remove: stop, restore: stop, add: stop, adding: null, changeOf: () => null,
    form,
  };
  return (
    <div>
      <PageHeader title="Results" lead="One of each task type, with every state of its entries." />
      <div className="mb-4 flex flex-wrap gap-2">
        {SAMPLE_OUTPUTS.map(({ schema }, index) => (
          <Button key={schema} size="sm" aria-pressed={index === at} variant={index === at ? 'primary' : 'secondary'} onClick={() => setAt(index)}>
            {schema}
          </Button>
        ))}
      </div>
      <Panel className="mx-auto max-w-3xl overflow-hidden">
        <ResultControlsProvider value={{ chosen, choose: setChosen, edit }}>
          <OutputView output={output} />
        </ResultControlsProvider>
      </Panel>
    </div>
  );
}
