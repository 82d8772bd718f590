const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
  { unit: 'second', ms: 1_000 },
  { unit: 'millisecond', ms: 1 },
] as const;

export type DurationParts = { value: number; unit: (typeof UNITS)[number]['unit'] };

/** A span of milliseconds in the largest unit of which there is one. */
export function durationParts(ms: number): DurationParts {
  const { unit, ms: size } = UNITS.find((one) => Math.abs(ms) >= one.ms) ?? { unit: 'millisecond', ms: 1 };
  return { value: ms / size, unit };
}
