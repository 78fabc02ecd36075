import ts from 'typescript';

const library = 'lit/decorators.js';

/**
 * Writes what Lit's decorators do without them, as Lit documents it for JavaScript: reactive properties as `static properties`,
 * `@query` as a getter. What is left is a class without helpers.
 *
 * @see https://lit.dev/docs/components/properties/
 * @type {ts.TransformerFactory<ts.SourceFile>}
 */
export const plainProperties = (context) => (file) => {
  const { factory } = context;

  /** The call of the one decorator that a member has, if any. */
  function decoratorOf(member) {
    const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
    if (decorators.length === 0) return undefined;
    const [{ expression }] = decorators;
    const known = ['property', 'query', 'state'];
    const name = ts.isCallExpression(expression) ? expression.expression.getText(file) : undefined;
    const isField = ts.isPropertyDeclaration(member) || (ts.isGetAccessor(member) && name === 'property');
    if (decorators.length > 1 || !known.includes(name) || !isField || !ts.isIdentifier(member.name))
      throw new Error(`${file.fileName}: cannot do without the decorator of ${member.getText(file)}`);
    if (expression.arguments.length > 1) throw new Error(`${file.fileName}: more than one argument of a decorator`);
    return { name, argument: expression.arguments[0] };
  }

  function withoutDecorators(member) {
    const { name, type, questionToken, exclamationToken, initializer, parameters, body } = member;
    const modifiers = member.modifiers.filter((modifier) => !ts.isDecorator(modifier));
    return ts.isGetAccessor(member)
      ? factory.updateGetAccessorDeclaration(member, modifiers, name, parameters, type, body)
      : factory.updatePropertyDeclaration(
          member,
          modifiers,
          name,
          questionToken ?? exclamationToken,
          type,
          initializer,
        );
  }

  /** `get name() { return this.renderRoot?.querySelector(selector) ?? null; }`, as Lit's own. */
  function getter(member, selector) {
    const access = factory.createPropertyAccessExpression(factory.createThis(), 'renderRoot');
    const chain = factory.createToken(ts.SyntaxKind.QuestionDotToken);
    const method = factory.createPropertyAccessChain(access, chain, 'querySelector');
    const found = factory.createCallChain(method, undefined, undefined, [selector]);
    const value = factory.createBinaryExpression(found, ts.SyntaxKind.QuestionQuestionToken, factory.createNull());
    const body = factory.createBlock([factory.createReturnStatement(value)]);
    return ts.setTextRange(factory.createGetAccessorDeclaration([], member.name, [], undefined, body), member);
  }

  function options(name, argument) {
    if (name === 'property') return argument ?? factory.createObjectLiteralExpression();
    if (argument !== undefined) throw new Error(`${file.fileName}: @state() has options`);
    const isTrue = factory.createPropertyAssignment('state', factory.createTrue());
    return factory.createObjectLiteralExpression([
      isTrue,
      factory.createPropertyAssignment('attribute', factory.createFalse()),
    ]);
  }

  function visitClass(node) {
    const properties = [];
    const members = node.members.map((member) => {
      const decorator = decoratorOf(member);
      if (decorator === undefined) return member;
      if (decorator.name === 'query') return getter(member, decorator.argument);
      properties.push(factory.createPropertyAssignment(member.name, options(decorator.name, decorator.argument)));
      return withoutDecorators(member);
    });
    if (properties.length > 0) {
      const isStatic = [factory.createModifier(ts.SyntaxKind.StaticKeyword)];
      const value = factory.createObjectLiteralExpression(properties, true);
      members.unshift(factory.createPropertyDeclaration(isStatic, 'properties', undefined, undefined, value));
    }
    return factory.updateClassDeclaration(
      node,
      node.modifiers,
      node.name,
      node.typeParameters,
      node.heritageClauses,
      members,
    );
  }

  function visit(node) {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.text === library) return undefined;
    if (ts.isClassDeclaration(node)) node = visitClass(node);
    return ts.visitEachChild(node, visit, context);
  }

  return ts.visitNode(file, visit);
};
