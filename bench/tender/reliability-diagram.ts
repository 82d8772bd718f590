import { binsOf } from './calibration.ts';
import type { Judged } from './score-document.ts';

const SIZE = 320;
const LEFT = 52;
const TOP = 16;
const KINDS: [string, (one: Judged) => boolean, string][] = [
  ['values', ({ kind }) => kind === 'value', '#b8860b'],
  ['empty fields', ({ kind }) => kind === 'empty', '#5b7fa6'],
  ['lots, criteria, requirements', ({ kind }) => kind !== 'value' && kind !== 'empty', '#7a8f55'],
];

/** Confidence against the share that was right, in ten bins, as an SVG that reads on light and on dark paper; a dot's area is its bin's size. */
export function reliabilityDiagram(judged: Judged[]): string {
  const x = (share: number): string => (LEFT + share * SIZE).toFixed(1);
  const y = (share: number): string => (TOP + (1 - share) * SIZE).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((at) => `<path d="M${x(at)} ${y(0)}V${y(1)}M${x(0)} ${y(at)}H${x(1)}"/>`).join('');
  const numbers = [0, 50, 100].map((at) => `<text x="${x(at / 100)}" y="${TOP + SIZE + 18}" text-anchor="middle">${at}</text><text x="${LEFT - 8}" y="${Number(y(at / 100)) + 4}" text-anchor="end">${at}</text>`).join('');
  const series = KINDS.map(([name, of, colour], i) => {
    const some = judged.filter(of);
    const bins = binsOf(some);
    const line = bins.map((bin) => `${x(bin.confidence)},${y(bin.right)}`).join(' ');
    const dots = bins.map((bin) => `<circle cx="${x(bin.confidence)}" cy="${y(bin.right)}" r="${(2 + 9 * Math.sqrt(bin.values / Math.max(1, some.length))).toFixed(1)}"><title>${name}: ${bin.values} at ${Math.round(bin.confidence * 100)}, ${Math.round(bin.right * 100)} % right</title></circle>`).join('');
    return `<g fill="${colour}" fill-opacity=".75" stroke="${colour}"><polyline points="${line}" fill="none" stroke-width="1.5"/>${dots}</g><g font-size="12"><circle cx="${LEFT + 10}" cy="${TOP + SIZE + 52 + i * 18}" r="5" fill="${colour}"/><text x="${LEFT + 22}" y="${TOP + SIZE + 56 + i * 18}">${name} (${some.length})</text></g>`;
  }).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIZE + 24} ${TOP + SIZE + 104}" role="img" aria-label="Reliability diagram: confidence against the share that was right" font-family="system-ui, sans-serif" font-size="11">
<style>svg{color:#3d3d3d;background:#fffdf8}text{fill:currentColor}@media (prefers-color-scheme:dark){svg{color:#d8d4c8;background:#1b1b1a}}</style>
<g stroke="currentColor" stroke-opacity=".18" fill="none">${grid}</g>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="currentColor" stroke-dasharray="4 4" stroke-opacity=".6"/>
${numbers}<text x="${x(0.5)}" y="${TOP + SIZE + 34}" text-anchor="middle">confidence</text><text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">right, %</text>
${series}
</svg>
`;
}
