/** How an explanation is set: a title, paragraphs and lists, wrapped. */
import { wrapped } from '../writers/columns.js'
import type { Style } from '../writers/writer.js'

export const titled = (id: string, title: string): string[] => [title === '' ? id : `${id}   ${title}`]

export const paragraph = (heading: string, text: string | undefined, style: Style): string[] =>
  text === undefined || text === '' ? [] : ['', heading, ...wrapped(text, style.width - 2).map((line) => `  ${line}`)]

export const listed = (heading: string, items: readonly string[], style: Style): string[] =>
  items.length === 0
    ? []
    : [
        '',
        heading,
        ...items
          .flatMap((item) => item.split('\n').flatMap((line) => wrapped(line, style.width - 2)))
          .map((line) => `  ${line}`),
      ]
