/**
 * Mends the types of properties and attributes, which the analyzer takes from the text of the sources: an optional property
 * that names `undefined` has it twice, an alias hides the words that a property takes, a setter takes more than its getter gives,
 * and an attribute is a text also where its property is an object.
 */

const partsOf = (text) => text.split(/\s*\|\s*/).filter(Boolean);
const union = (parts) => [...new Set(parts)].join(' | ');
const isWritable = (part) => /^(?:string|number|boolean|undefined|'.*')$/.test(part);

/** What a page can write into the attribute: words and numbers as they are, an object as a text. */
function attributeType(propertyType) {
  const parts = partsOf(propertyType);
  const writable = parts.filter(isWritable);
  return union(writable.every((part) => part === 'undefined') ? ['string', ...writable] : writable);
}

/** @returns {object} a plugin for the analyzer; it keeps what it has seen for one run */
export function writtenTypes() {
  /** The words of aliases such as `type Routing = 'memory' | 'hash'`. */
  const words = new Map();
  /** What setters take, by class and name. */
  const taken = new Map();

  const mend = (text) => union(partsOf(text).flatMap((part) => words.get(part) ?? [part]));

  return {
    name: 'written-types',
    collectPhase({ ts, node }) {
      if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type)) {
        const parts = node.type.types.map((part) => part.getText());
        if (parts.every((part) => part.startsWith("'"))) words.set(node.name.text, parts);
      }
      if (ts.isSetAccessorDeclaration(node) && ts.isClassDeclaration(node.parent)) {
        const type = node.parameters[0]?.type;
        if (type) taken.set(`${node.parent.name?.text}.${node.name.getText()}`, type.getText());
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .filter(({ tagName }) => tagName);
      for (const { name: className, members = [], attributes = [] } of elements) {
        const fields = members.filter(({ kind, type }) => kind === 'field' && type);
        for (const field of fields) field.type.text = mend(taken.get(`${className}.${field.name}`) ?? field.type.text);
        for (const attribute of attributes) {
          const field = fields.find(({ name }) => name === attribute.fieldName);
          attribute.type = { text: attributeType(field.type.text) };
        }
      }
    },
  };
}
