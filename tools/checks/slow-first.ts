import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with the tests across processes, which mostly wait: what computes runs beside them, and none of them is left alone at the end. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = (file: TestSpecification): number => Number(/\/tests\/[^/]+\.test\.ts$/.test(file.moduleId));
    return (await super.sort(files)).toSorted((a, b) => waits(b) - waits(a));
  }
}
