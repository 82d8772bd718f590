/** A switch of Word is on where it stands, unless its value says otherwise. */
export function isOn(value: string | null): boolean {
  return value === null || !/^(?:0|false|off)$/.test(value);
}
