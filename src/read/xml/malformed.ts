/** What was to be XML is none. Only the readers of XML see it: they say which part of which file it was. */
export class Malformed extends Error {}
