import { scanXml } from '../../structured/scan-xml.ts';
import { isOn } from './is-on.ts';

type Style = { hides: boolean | null; basedOn: string | null };

/** The styles (of paragraphs or characters, by their ids in `word/styles.xml`) whose text Word does not show, what they inherit included. */
export function readHiddenStyles(bytes: Uint8Array, file: string): Set<string> {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  scanXml(bytes, file, {
    open: (name, attribute) => {
      if (name === 'style') {
        open = { hides: null, basedOn: null };
        styles.set(attribute('w:styleId') ?? '', open);
      } else if (name === 'basedOn' && open) open.basedOn = attribute('w:val');
      else if (name === 'vanish' && open) open.hides = isOn(attribute('w:val'));
    },
    close: (name) => {
      if (name === 'style') open = null;
    },
    text: () => {},
  });
  return new Set([...styles.keys()].filter((id) => hides(styles, id)));
}

function hides(styles: Map<string, Style>, id: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    const own = styles.get(at)?.hides ?? null;
    if (own !== null) return own;
  }
  return false;
}
