// What is highlighted in code, and by which colours of tokens.css: the same in the editor and where code is only shown.

import { tags, type Tag } from '@lezer/highlight';

export const codeColours: Readonly<Record<string, readonly Tag[]>> = {
  keyword: [
    tags.keyword,
    tags.operatorKeyword,
    tags.modifier,
    tags.self,
    tags.null,
    tags.processingInstruction,
    tags.meta,
    tags.annotation,
  ],
  string: [tags.string, tags.special(tags.string), tags.character, tags.regexp],
  number: [tags.number, tags.bool, tags.escape, tags.atom],
  comment: [tags.comment, tags.docComment],
  name: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.macroName],
  type: [tags.typeName, tags.className, tags.namespace],
};
