declare module 'fast-formula-parser' {
  type Place = { sheet: string; row: number; col: number };
  type Area = { sheet: string; from: { row: number; col: number }; to: { row: number; col: number } };
  const FormulaParser: new (config: { onCell: (place: Place) => unknown; onRange: (area: Area) => unknown[][] }) => { parse: (formula: string, place: Place) => unknown };
  export default FormulaParser;
}
