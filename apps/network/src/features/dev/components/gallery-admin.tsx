'use client';

import { type ReactNode } from 'react';
import { Panel } from '@/components/ui/surfaces.tsx';
import { KeyTable } from '@/features/api-keys/components/key-table.tsx';
import { Attempts } from '@/features/webhook-deliveries/components/attempts.tsx';
import { DeliveryTable } from '@/features/webhook-deliveries/components/delivery-table.tsx';
import { OverviewPanel } from '@/features/webhook-deliveries/components/overview.tsx';
import { EndpointItem } from '@/features/webhook-endpoints/components/endpoint-item.tsx';
import { NO_STATS, SAMPLE_DELIVERIES, SAMPLE_ENDPOINTS, SAMPLE_HISTORY, SAMPLE_KEYS, SAMPLE_STATS } from './sample-admin.ts';

const ignore = () => undefined;

/** What staff see of webhooks and keys, in every state. */
export function GalleryAdmin() {
  return (
    <>
      <Part title="Deliveries over time"><OverviewPanel day={SAMPLE_STATS} span={SAMPLE_STATS} onStatus={ignore} /></Part>
      <Part title="Deliveries over time, nothing sent"><OverviewPanel day={NO_STATS} span={NO_STATS} onStatus={ignore} /></Part>
      <Part title="Deliveries"><DeliveryTable deliveries={SAMPLE_DELIVERIES} total={1204} filtered={false} onOpen={ignore} /></Part>
      <Part title="Deliveries, none fits"><DeliveryTable deliveries={[]} total={0} filtered onOpen={ignore} /></Part>
      <Part title="Attempts"><Panel className="p-4"><Attempts delivery={SAMPLE_HISTORY} /></Panel></Part>
      <Part title="Endpoints"><Panel><ul className="divide-y">{SAMPLE_ENDPOINTS.map((endpoint) => <EndpointItem key={endpoint.id} endpoint={endpoint} onDialog={ignore} />)}</ul></Panel></Part>
      <Part title="Keys"><KeyTable keys={SAMPLE_KEYS} onRotate={ignore} onRevoke={ignore} /></Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
