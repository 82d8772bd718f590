/** How a server is asked for JSON of a shape, the strictest way first; one that refuses a way is asked by the next. */
export const ANSWER_FORMATS = ['json_schema', 'guided_json', 'json_object', 'text'] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

export type JsonSchema = Record<string, unknown>;

/** The part of a request's body that asks for the shape. `guided_json` is what older vLLM servers know. */
export function formatBody(format: AnswerFormat, name: string, schema: JsonSchema): object {
  switch (format) {
    case 'json_schema': return { response_format: { type: 'json_schema', json_schema: { name, schema, strict: true } } };
    case 'guided_json': return { guided_json: schema };
    case 'json_object': return { response_format: { type: 'json_object' } };
    case 'text': return {};
  }
}

/** What the model is told of the shape, where the server does not hold it to it. */
export function formatWords(format: AnswerFormat, schema: JsonSchema): string {
  if (format === 'json_schema') return '';
  return `\n\nAnswer with JSON alone, without any text around it, that fits this JSON schema:\n${JSON.stringify(schema)}`;
}
