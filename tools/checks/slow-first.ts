import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Begins with the tests across processes, which mostly wait: what computes runs beside them. Files that share what they have loaded
 * come last, one project after the other: they are short, so that no long one is left alone at the end.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      if (/\/tests\/[^/]+\.test\.ts$/.test(moduleId)) return 0;
      return 1 + ['processes', 'computing', 'serving'].indexOf(project.name);
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
