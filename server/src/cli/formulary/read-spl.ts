import sax from 'sax';
import { type LabelRecord, SplLabelBuilder } from '../../core/index.ts';
import { Failure } from '../failure.ts';
import { readChunks } from './read-chunks.ts';

/** Only the five entities of XML itself are known; the types of the package lack the option. */
const OPTIONS = { position: true, strictEntities: true } as sax.SAXOptions;

/** The text of all sections that are kept. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * Reads one structured product label. A document type is refused, so that no entity is ever declared, resolved or
 * fetched.
 */
export async function readSpl(path: string, name: string): Promise<LabelRecord> {
  const builder = new SplLabelBuilder();
  const parser = sax.parser(true, OPTIONS);
  const refuse = (reason: string): never => {
    throw new Failure(`${name}:${parser.line + 1}: ${reason}`);
  };
  let length = 0;
  const say = (text: string): void => {
    length += text.length;
    if (length > MOST_CHARACTERS) refuse('holds more than 16 MB of text; this is no label');
    builder.text(text);
  };
  parser.onerror = (error) => refuse(`not XML (${error.message.split('\n')[0]}); correct the text`);
  parser.ondoctype = () => refuse('declares a document type; labels have none, and entities are never resolved');
  parser.onsgmldeclaration = () => refuse('holds a declaration; labels have none, and entities are never resolved');
  parser.onopentag = (node) => builder.openElement(node.name, attributesOf(node.attributes));
  parser.onclosetag = (tag) => builder.closeElement(tag);
  parser.ontext = say;
  parser.oncdata = say;
  for await (const { text } of readChunks(path, name)) parser.write(text);
  parser.close();
  if (!builder.isLabel) throw new Failure(`${name}: is no structured product label (its root is not "document")`);
  return builder.record();
}

function attributesOf(
  attributes: Readonly<Record<string, string | { readonly value: string }>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === 'string' ? value : value.value]),
  );
}
