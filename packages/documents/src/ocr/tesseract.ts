import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';

export type OcrLanguage = 'deu' | 'eng';

/** A picture in grey, one byte a pixel. */
export type GreyImage = { data: Uint8Array; width: number; height: number };

const Rectangle = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Line = z.object({
  baseline: Rectangle,
  rowAttributes: z.object({ rowHeight: z.number(), descenders: z.number() }),
  words: z.array(z.object({ text: z.string(), confidence: z.number(), bbox: Rectangle })),
});
const Recognition = z.object({ blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(Line) })) })) });

/** A line as recognised, in pixels. Its height goes from the top of its tall letters to `descenders` below the baseline. */
export type OcrLine = z.infer<typeof Line>;

type Api = {
  Init: (path: null, languages: string, mode: number) => number;
  SetVariable: (name: string, value: string) => unknown;
  SetImageFile: (exif: number, angle: number) => number;
  FindLines: () => unknown;
  GetGradient: () => number;
  Recognize: (monitor: null) => number;
  GetJSONText: () => string;
  Clear: () => void;
  End: () => void;
};
type Core = { FS: { writeFile: (path: string, data: Uint8Array) => void; unlink: (path: string) => void }; TessBaseAPI: new () => Api };
type Factory = (options: { print: () => void; printErr: () => void }) => Promise<unknown>;

const LSTM_ONLY = 1;
const AUTOMATIC_SEGMENTATION = '3';
/** Where Tesseract's build for the web looks for a picture. */
const PICTURE = '/input';
const unzip = promisify(gunzip);
const require = createRequire(import.meta.url);
const MODELS: Record<OcrLanguage, () => string> = {
  deu: () => require.resolve('@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz'),
  eng: () => require.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz'),
};

/** Tesseract in this process, with models from the installed packages: nothing is fetched. Only for a process that may be killed. */
export class Tesseract {
  readonly #core: Core;
  #api: Api | null = null;
  #language: OcrLanguage | null = null;

  private constructor(core: Core) {
    this.#core = core;
  }

  static async load(): Promise<Tesseract> {
    // Plain SIMD gives the same results on every processor; the relaxed kind, which is hardly faster, does not.
    const factory: Factory = require('tesseract.js-core/tesseract-core-simd-lstm');
    const core = await factory({ print: () => {}, printErr: () => {} });
    if (!isCore(core)) throw new Error('Tesseract came without its functions');
    return new Tesseract(core);
  }

  /** Chooses what the next pictures are read as. */
  async use(language: OcrLanguage): Promise<void> {
    if (language === this.#language) return;
    const packed = await readFile(MODELS[language]());
    this.#core.FS.writeFile(`./${language}.traineddata`, await unzip(packed));
    this.#api?.End();
    const api = new this.#core.TessBaseAPI();
    if (api.Init(null, language, LSTM_ONLY) !== 0) throw new Error(`Tesseract does not start with ${language}`);
    this.#core.FS.unlink(`./${language}.traineddata`);
    api.SetVariable('tessedit_pageseg_mode', AUTOMATIC_SEGMENTATION);
    this.#api = api;
    this.#language = language;
  }

  /** Takes a picture and tells how far its lines fall to the right, in pixels a pixel. */
  open({ data, width, height }: GreyImage, dotsPerInch: number): number {
    const api = this.#ready();
    api.SetVariable('user_defined_dpi', String(Math.round(dotsPerInch)));
    this.#core.FS.writeFile(PICTURE, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]));
    const failed = api.SetImageFile(1, 0) !== 0;
    this.#core.FS.unlink(PICTURE);
    if (failed) throw new Error('Tesseract does not take the picture');
    api.FindLines();
    // Tesseract counts upwards.
    return -api.GetGradient();
  }

  /** The lines of the picture that was opened last. */
  recognise(): OcrLine[] {
    const api = this.#ready();
    if (api.Recognize(null) !== 0) throw new Error('Tesseract failed');
    const { blocks } = Recognition.parse(JSON.parse(api.GetJSONText()));
    api.Clear();
    return blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  }

  #ready(): Api {
    if (!this.#api) throw new Error('no language was chosen');
    return this.#api;
  }
}

function isCore(value: unknown): value is Core {
  return typeof value === 'object' && value !== null && 'FS' in value && 'TessBaseAPI' in value && typeof value.TessBaseAPI === 'function';
}
