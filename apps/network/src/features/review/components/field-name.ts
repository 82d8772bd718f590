import { FIELD_KINDS, type FieldName } from '@0711/mcp-tender/schema';

const NAMES = Object.keys(FIELD_KINDS) as FieldName[];

/** The field that a key such as `fields.title` names, or null for anything else. */
export function fieldName(key: string): FieldName | null {
  const [root, name] = key.split('.');
  return root === 'fields' ? (NAMES.find((one) => one === name) ?? null) : null;
}
