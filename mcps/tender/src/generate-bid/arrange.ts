import { companySection, coverLetter, priceSection, referencesSection, staffSection } from './company-sections.ts';
import { type DraftSection, type Materials, bidWords, plain } from './draft.ts';
import { prescribedOutline } from './outline.ts';
import { type Part, partOf } from './parts.ts';
import { approachSections, askedUnder, attachmentSection, declarationsSection, understandingSection, writtenSection } from './task-sections.ts';

const ORDER: Exclude<Part, 'declarations'>[] = ['letter', 'company', 'understanding', 'approach', 'references', 'staff', 'price'];

/** The sections of a bid in the order that the tender prescribes, else in the usual one. What an outline leaves out comes after it; the letter is first. */
export function arrangeSections(materials: Materials): DraftSection[] {
  const outline = prescribedOutline(materials.sources);
  if (!outline) return [...ORDER.flatMap((part) => build(materials, part)), ...[declarationsSection(materials, [])].filter((section) => section !== null)];
  const words = bidWords(materials);
  const done = new Set<Part>();
  const attached: string[] = [];
  const named = outline.flatMap(({ heading, evidence }): DraftSection[] => {
    const part = partOf(heading);
    if (part === 'declarations') attached.push(heading);
    const made = part === 'declarations' ? [attachmentSection(materials, heading)] : part && !done.has(part) ? build(materials, part, heading) : [writtenSection(materials, heading, 1, askedUnder(materials, heading), words.writeSection(heading))];
    if (part) done.add(part);
    return made.map((section, i) => (i === 0 ? { ...section, evidence: [...evidence, ...section.evidence] } : section));
  });
  const rest = ORDER.filter((part) => !done.has(part));
  return [...(rest.includes('letter') ? build(materials, 'letter') : []), ...named, ...rest.filter((part) => part !== 'letter').flatMap((part) => build(materials, part)), ...[declarationsSection(materials, attached)].filter((section) => section !== null)];
}

function build(materials: Materials, part: Exclude<Part, 'declarations'>, heading?: string): DraftSection[] {
  switch (part) {
    case 'letter': return [coverLetter(materials, heading)];
    case 'company': return [companySection(materials, heading)];
    case 'understanding': return [understandingSection(materials, heading)];
    case 'references': return [referencesSection(materials, heading)];
    case 'staff': return [staffSection(materials, heading)];
    case 'price': return [priceSection(materials, heading)];
    case 'approach': {
      const groups = approachSections(materials);
      const title = heading ?? bidWords(materials).headings.approach;
      // The title stands over its groups; its confidence is theirs on average.
      const confidence = groups.length === 0 ? 0 : Math.round(groups.reduce((sum, group) => sum + group.confidence, 0) / groups.length);
      if (groups.length === 0) return [writtenSection(materials, title, 1, [], bidWords(materials).writeSection(title))];
      return [plain({ heading: title, text: '', source: 'tender', confidence }), ...groups];
    }
  }
}
