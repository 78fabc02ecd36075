import ts from 'typescript';

/**
 * Writes the static fields of a class as fields, where the compiler has made a block of each: a bundler leaves out a class that
 * nothing uses, but keeps one with a block, which might do anything.
 *
 * @type {ts.TransformerFactory<ts.SourceFile>}
 */
export const staticFields = (context) => (file) => {
  const { factory } = context;

  /** The name and the value that a block sets, if it does only that. */
  function fieldOf(member) {
    if (!ts.isClassStaticBlockDeclaration(member) || member.body.statements.length !== 1) return undefined;
    const [{ expression }] = member.body.statements;
    if (!expression || !ts.isBinaryExpression(expression)) return undefined;
    const { left, operatorToken, right } = expression;
    const isField =
      operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(left) &&
      left.expression.kind === ts.SyntaxKind.ThisKeyword;
    return isField ? { name: left.name, value: right } : undefined;
  }

  function withField(member) {
    const field = fieldOf(member);
    if (!field) return member;
    const isStatic = [factory.createModifier(ts.SyntaxKind.StaticKeyword)];
    return factory.createPropertyDeclaration(isStatic, field.name, undefined, undefined, field.value);
  }

  function visit(node) {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isClassDeclaration(visited)) return visited;
    const { modifiers, name, typeParameters, heritageClauses, members } = visited;
    return factory.updateClassDeclaration(
      visited,
      modifiers,
      name,
      typeParameters,
      heritageClauses,
      members.map(withField),
    );
  }

  return ts.visitNode(file, visit);
};
