/** The tender that a labelled file belongs to: papers whose names begin alike (`de-pik-aufforderung.pdf`, `de-pik-preisblatt.xlsx`) are of one. */
export function tenderOf(file: string): string {
  return file.split(/[-.]/).slice(0, 2).join('-');
}
