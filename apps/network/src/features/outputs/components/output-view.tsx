'use client';

import { BidView } from '@/features/bid/components/bid-view.tsx';
import { DecisionView } from '@/features/decision/components/decision-view.tsx';
import { EligibilityView } from '@/features/eligibility/components/eligibility-view.tsx';
import { EstimateView } from '@/features/estimate/components/estimate-view.tsx';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { ResultView } from '@/features/result/components/result-view.tsx';
import { RequirementsView } from './requirements-view.tsx';

/** A result as its kind wants to be read. */
export function OutputView({ output }: { output: TaskOutput }) {
  switch (output.schema) {
    case 'tender.parse_rfp/1':
      return <ResultView output={output} />;
    case 'tender.extract_requirements/1':
      return <RequirementsView output={output} />;
    case 'tender.check_eligibility/1':
      return <EligibilityView output={output} />;
    case 'tender.estimate_cost/1':
      return <EstimateView output={output} />;
    case 'tender.generate_bid/1':
      return <BidView output={output} />;
    case 'tender.go_no_go/1':
      return <DecisionView output={output} />;
  }
}
