// The head of a page that a site generator publishes: keys in small letters, one of them the day of the post.
const FIRST_KEY = /^(?:title|layout|date|author|slug|permalink|draft|description|categories|tags|published)\s?[:=]\s/u;
const POSTED = /^(?:date|published|published_?at|publish_?date|pub_?date|lastmod|last_modified_at|modified|updated|created)\s?[:=][^\n]*$/gmu;
const OTHER_KEY = /^(?:layout|author|slug|permalink|draft|categories|tags|image|title|description)\s?[:=]/mu;
const HEAD = 1500;

/** The lines in which the head of a published page says when the page was posted or changed; none without such a head. Offsets are into `text`. */
export function postedOn(text: string): { start: number; end: number }[] {
  const head = text.slice(0, HEAD);
  if (!FIRST_KEY.test(head)) return [];
  return [...head.matchAll(POSTED)].filter(({ index }) => OTHER_KEY.test(`${head.slice(0, index)}${head.slice(index).replace(/^[^\n]*/u, '')}`)).map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}
