/**
 * Mistakes that somebody could make in good faith, one in each rule of a regeneration: in the machine, in what feeds it, in
 * what is stored, and in the boundary. The tests of the rules have to see each of them. `find` stands exactly once in its file.
 *
 * @type {readonly { readonly rule: string, readonly file: string, readonly find: string, readonly replace: string }[]}
 */
export const mutants = [
  // One id, one operation.
  {
    rule: 'a replay has an id of its own',
    file: 'src/regeneration/runtime/operation-calls.ts',
    find: 'const named = { ...ids, operationId, expectedVersion: shown.version };',
    replace: 'const named = { ...ids, operationId: operationId + Math.random(), expectedVersion: shown.version };',
  },
  {
    rule: 'the guard against a second click is gone',
    file: 'src/regeneration/machine/handlers.ts',
    find: "    if (event.type === 'failed') return failRequest(state, event, context);\n",
    replace:
      "    if (event.type === 'failed') return failRequest(state, event, context);\n    if (event.type === 'confirm') return request(state, operation);\n",
  },
  {
    rule: 'a resend carries the version that the host’s object has now',
    file: 'src/regeneration/runtime/channel-operations.ts',
    find: '    const { type, apiKey } = channel;\n',
    replace:
      "    const { type, apiKey } = channel;\n    if ('operation' in this.state && this.state.operation && apiKey) Object.assign(this.state.operation, { shown: apiKey });\n",
  },
  // Nothing is sent by itself unless that is safe, and the user's word is fresh.
  {
    rule: 'it is sent again where nothing is promised',
    file: 'src/regeneration/machine/rules.ts',
    find: "  return mayResend && isWordFresh(operation, context) ? 'resend' : 'read';",
    replace: "  return operation.attempts < 2 || mayResend ? 'resend' : 'read';",
  },
  {
    rule: 'a minute is no limit',
    file: 'src/regeneration/machine/rules.ts',
    find: 'age >= 0 && age <= seconds.word * 1000',
    replace: 'age >= 0',
  },
  {
    rule: 'an age that cannot be read is young',
    file: 'src/regeneration/machine/rules.ts',
    find: '!byHand && ages.every((age) => age >= 0 && age <= seconds.word * 1000)',
    replace: '!byHand && !ages.some((age) => age > seconds.word * 1000)',
  },
  {
    rule: '*Close* leaves the word standing',
    file: 'src/regeneration/machine/step.ts',
    find: 'unsettled: [...state.unsettled, { ...operation, byHand: true }]',
    replace: 'unsettled: [...state.unsettled, operation]',
  },
  {
    rule: 'a newer success leaves the word standing',
    file: 'src/regeneration/machine/rivals.ts',
    find: '({ ...one, byHand: true, overtaken: true })',
    replace: '({ ...one, byHand: undefined })',
  },
  {
    rule: 'an overtaken operation is replayed where versions are not honoured',
    file: 'src/regeneration/machine/rules.ts',
    find: '  return context.capabilities.conditional || !overtaken;',
    replace: '  return true || overtaken;',
  },
  {
    rule: 'the memory of the service has no end',
    file: 'src/regeneration/machine/rules.ts',
    find: '  return age >= 0 && age < capabilities.memorySeconds * 1000;',
    replace: '  return age >= 0 || capabilities.idempotent;',
  },
  {
    rule: 'a replay goes on although a reading shows another key',
    file: 'src/regeneration/machine/handlers.ts',
    find: "by === 'replay' && !isShown(key, operation, context) && !context.capabilities.conditional",
    replace: "by === 'replay' && key.id === ''",
  },
  {
    rule: 'a 409 is waited for and sent again at any age',
    file: 'src/regeneration/machine/handlers.ts',
    find: '      return mayReplay(operation, context) ? request(state, operation) : reconcile(state, operation, context);',
    replace: '      return request(state, operation);',
  },
  {
    rule: 'a doubtful operation continues after a sign-in where ids are not honoured',
    file: 'src/regeneration/machine/handlers.ts',
    find: '        if (idempotent && isRemembered(operation, context)) return askToContinue(state, operation);',
    replace: '        if (idempotent || operation) return askToContinue(state, operation);',
  },
  // What is told, and what proves it.
  {
    rule: 'unknown is shown as failed',
    file: 'src/regeneration/machine/steps.ts',
    find: "[{ type: 'announce-unknown', operation, key }]",
    replace: "[{ type: 'announce-failed', operation, code: operation.code ?? 'timeout' }]",
  },
  {
    rule: 'unknown is said again',
    file: 'src/regeneration/machine/steps.ts',
    find: 'operation.saidUnknown ? [] :',
    replace: 'operation.saidUnknown && !operation ? [] :',
  },
  {
    rule: 'an unchanged key is taken for proof',
    file: 'src/regeneration/machine/handlers.ts',
    find: "  if (readings >= maxReadings) return conclude(state, operation, seen ? 'same' : 'unread', context, { seen });",
    replace:
      "  if (readings >= maxReadings) return end(state, operation, { name: 'refused', refusal: { code: 'network' }, proof: 'unchanged' }, context);",
  },
  {
    rule: 'a refusal is believed without a reading',
    file: 'src/regeneration/machine/failures.ts',
    find: "    case 'refused':\n      return verify(state, { ...operation, doubtful: false }, refusal, context);\n    case 'conflict':\n      return verify(state, operation, refusal, context);\n    case 'superseded'",
    replace:
      "    case 'refused':\n    case 'conflict':\n      return end(state, operation, { name: 'refused', refusal, proof: 'unchanged' }, context);\n    case 'superseded'",
  },
  {
    rule: 'what was refused is sent again by a reload',
    file: 'src/regeneration/machine/steps.ts',
    find: 'operation: { ...operation, byHand: true, settlements: undefined }',
    replace: 'operation: { ...operation, settlements: undefined }',
  },
  {
    rule: 'a reading that lags behind takes a new key away',
    file: 'src/regeneration/machine/handlers.ts',
    find: '        if (isShown(event.key, operation, context)) return undefined;\n',
    replace: '',
  },
  {
    rule: 'a reading that began before the refusal counts',
    file: 'src/regeneration/machine/handlers.ts',
    find: '        if (event.begunAt < since) return undefined;\n        return event.key ? verified',
    replace: '        if (since < 0) return undefined;\n        return event.key ? verified',
  },
  {
    rule: 'another key after a refusal is no news',
    file: 'src/regeneration/machine/handlers.ts',
    find: '  if (key && !isShown(key, operation, context)) {\n    if (refusal.code',
    replace: "  if (key && key.id === '') {\n    if (refusal.code",
  },
  {
    rule: 'a refusal after a doubtful attempt is believed',
    file: 'src/regeneration/machine/rules.ts',
    find: "  const refused = doubtful ? 'doubtful' : 'refused';",
    replace: "  const refused = doubtful ? 'not-sent' : 'refused';",
  },
  {
    rule: 'offline is believed of a second attempt',
    file: 'src/regeneration/machine/rules.ts',
    find: "      return unsent === attempts ? 'not-sent' : refused;",
    replace: "      return attempts > 0 ? 'not-sent' : refused;",
  },
  {
    rule: 'a conflict is believed where ids are not honoured',
    file: 'src/regeneration/machine/rules.ts',
    find: "      return capabilities.idempotent ? 'conflict' : 'doubtful';",
    replace: "      return capabilities ? 'conflict' : 'doubtful';",
  },
  {
    rule: 'the deadline ends it',
    file: 'src/regeneration/machine/handlers.ts',
    find: "      return reconcile(state, { ...operation, doubtful: true, code: 'timeout' }, context);",
    replace:
      "      return end(state, operation, { name: 'refused', refusal: { code: 'timeout' }, proof: 'unchanged' }, context);",
  },
  {
    rule: 'a 401 while reading is ignored',
    file: 'src/regeneration/machine/handlers.ts',
    find: "        return judge(event.code, operation, context) === 'suspended'",
    replace: "        return judge(event.code, operation, context) === 'wait'",
  },
  {
    rule: 'Retry-After is ignored while reconciling',
    file: 'src/regeneration/machine/failures.ts',
    find: "schedule('pause', pauseBefore(operation.attempts, retryAfter))",
    replace: "schedule('pause', pauseBefore(operation.attempts, undefined))",
  },
  {
    rule: 'a reading that failed before it was asked for counts',
    file: 'src/regeneration/machine/handlers.ts',
    find: "        if (awaiting !== 'reading' || event.begunAt < since) return undefined;",
    replace: "        if (awaiting !== 'reading') return undefined;",
  },
  {
    rule: 'it is said that the outcome was unknown, after its end',
    file: 'src/regeneration/runtime/announcer.ts',
    find: '    this.#unheard = this.#unheard.filter((one) => !untold.includes(one));\n',
    replace: '',
  },
  {
    rule: 'it is sent again while the page goes',
    file: 'src/regeneration/machine/steps.ts',
    find: '  if (retryAfter === undefined) return',
    replace: "  if (retryAfter === undefined || by === 'resend') return",
  },
  {
    rule: 'what ends after *Close* is not seen',
    file: 'src/regeneration/machine/steps.ts',
    find: 'operation, quiet: state.closed }',
    replace: 'operation }',
  },
  {
    rule: 'a forgotten operation opens its dialog again',
    file: 'src/regeneration/machine/steps.ts',
    find: '      if (!state.closed) return poll(',
    replace: '      if (state) return poll(',
  },
  // Settling.
  {
    rule: '*Check again* waits for its turn',
    file: 'src/regeneration/machine/effects.ts',
    find: '(known.settlements !== undefined && operation.settlements === undefined)',
    replace: '(known.settlements !== known.settlements)',
  },
  {
    rule: 'settling ends with *Close*',
    file: 'src/regeneration/machine/effects.ts',
    find: '  return [...state.unsettled, ...settled].filter(({ forgotten }) => !forgotten);',
    replace: '  return settled.filter(({ forgotten }) => !forgotten);',
  },
  {
    rule: 'settling is given up after a failure',
    file: 'src/regeneration/machine/transition.ts',
    find: "      if (event.timer === 'settle') return askForEnd(state, event.operationId, context);",
    replace: "      if (event.timer === 'settle') return stay(state);",
  },
  {
    rule: 'an operation is settled while it is sent again',
    file: 'src/regeneration/machine/states.ts',
    find: '  confirming: { isEnd: false, isBusy: false, isSettled: false },\n  requesting: { isEnd: false, isBusy: true, isSettled: false },',
    replace:
      '  confirming: { isEnd: false, isBusy: false, isSettled: true },\n  requesting: { isEnd: false, isBusy: true, isSettled: true },',
  },
  {
    rule: '*forgotten* is taken for *never*',
    file: 'src/regeneration/machine/steps.ts',
    find: '      if (!state.closed) return poll(state, forgotten, 1, context);\n',
    replace:
      "      if (forgotten) return end(state, operation, { name: 'refused', refusal, proof: 'never' }, context);\n",
  },
  {
    rule: '*superseded* is taken for *never*',
    file: 'src/regeneration/machine/settling.ts',
    find: "  const code = outcome === 'superseded' ? 'superseded' : codeOfNever(operation);",
    replace: "  const code = outcome === 'superseded' ? 'network' : codeOfNever(operation);",
  },
  // A success counts, and its key is not lost.
  {
    rule: 'a success that comes late is dropped',
    file: 'src/regeneration/machine/succeed.ts',
    find: '  const operation = current ?? state.unsettled.find((one) => one.operationId === operationId);',
    replace: '  const operation = current;',
  },
  {
    rule: 'a second answer is announced again',
    file: 'src/regeneration/machine/succeed.ts',
    find: '(current && stateTraits[state.name].isEnd)',
    replace: '(current && stateTraits[state.name].isEnd && !hasValue)',
  },
  {
    rule: 'of two keys the later reply is shown, whatever the channel has',
    file: 'src/regeneration/machine/handlers.ts',
    find: '        if (rival?.key.id === event.key.id) return decide(state, true, context);',
    replace: '        if (rival?.key.id === event.key.id) return decide(state, false, context);',
  },
  {
    rule: 'a key that is shown once is let go of with the dialog',
    file: 'src/regeneration/machine/handlers.ts',
    find: '        if (mustStayOpen(state, context.capabilities)) return undefined;',
    replace: '        if (!state) return undefined;',
  },
  {
    rule: 'the copy of any key counts',
    file: 'src/regeneration/machine/secret.ts',
    find: '  if (keyId !== state.issued?.key.id) return stay(state);',
    replace: '  void keyId;',
  },
  {
    rule: 'a key that is shown once is hidden on request',
    file: 'src/regeneration/machine/transition.ts',
    find: 'isHeld(state.issued) && !mustStayOpen(state, context.capabilities)',
    replace: 'isHeld(state.issued)',
  },
  {
    rule: 'a later operation is sent again by itself although an earlier one has made a key',
    file: 'src/regeneration/machine/succeed.ts',
    find: 'withOperation(held, { ...open, byHand: true })',
    replace: 'withOperation(held, open)',
  },
  {
    rule: 'a key that was made is hidden by a later operation that stays unknown',
    file: 'src/regeneration/machine/steps.ts',
    find: 'return also(afterwards({ ...left, closed: state.closed }, operation, seen?.key, context, next), ...commands);',
    replace: 'return also(stay(next), ...commands);',
  },
  {
    rule: 'a late key stands in place of a newer one',
    file: 'src/regeneration/machine/rivals.ts',
    find: '  if (!late.operation.overtaken) return show(',
    replace: '  if (late) return show(',
  },
  {
    rule: 'a late key is shown although the key was read to be another',
    file: 'src/regeneration/machine/rivals.ts',
    find: '  if (isProof) return stay(next, ...dropping(rival));',
    replace: '  void isProof;',
  },
  {
    rule: 'nothing is said of a late key that was replaced',
    file: 'src/regeneration/machine/rivals.ts',
    find: '  if (rival.announced) return [];',
    replace: '  if (rival.key) return [];',
  },
  {
    rule: 'a reading that lags behind decides between two keys',
    file: 'src/regeneration/machine/transition.ts',
    find: '  return isRival || !isShown(key, rival.operation, context) ? decide(',
    replace: '  return rival ? decide(',
  },
  {
    rule: 'a late key is announced although another tab has done it',
    file: 'src/regeneration/machine/settling.ts',
    find: 'rival: { ...state.rival, announced: true }',
    replace: 'rival: { ...state.rival, announced: false }',
  },
  {
    rule: 'a value that comes again as another key’s is shown',
    file: 'src/regeneration/machine/succeed.ts',
    find: '  if (issued.key.id !== key.id) return',
    replace: "  if (key.id === '') return",
  },
  {
    rule: 'of two keys with the same date the one that came last is shown',
    file: 'src/regeneration/machine/rivals.ts',
    find: ' && one.operation.confirmedAt >= other.operation.confirmedAt)',
    replace: ')',
  },
  {
    rule: 'a masked value is shown',
    file: 'src/regeneration/runtime/conforming-key.ts',
    find: "  if (isMasked(value)) throw malformed('its value is masked');",
    replace: '  void isMasked;',
  },
  {
    rule: 'a cut value is shown',
    file: 'src/regeneration/runtime/conforming-key.ts',
    find: "  if (looksLikeJwt(value) && !readJwt(value)) throw malformed('its value is not the whole of a JSON Web Token');",
    replace: '  void looksLikeJwt;',
  },
  {
    rule: 'a hint is shown',
    file: 'src/regeneration/runtime/conforming-key.ts',
    find: "  if (value === key.hint) throw malformed('its value is no more than its hint');",
    replace: '',
  },
  {
    rule: 'the old key is shown as the new one',
    file: 'src/regeneration/runtime/conforming-key.ts',
    find: "  if (split.key.id === previousKeyId) throw malformed('it has the id of the key that it replaces');",
    replace: '  void previousKeyId;',
  },
  // What a reload knows.
  {
    rule: 'a waiting 409 is not stored',
    file: 'src/regeneration/machine/states.ts',
    find: 'current && current.attempts > 0',
    replace: "current && state.name !== 'waiting'",
  },
  {
    rule: 'an unknown outcome that was closed is not stored',
    file: 'src/regeneration/machine/states.ts',
    find: '    ...unsettled,\n    ...(rival',
    replace: '    ...(current ? unsettled : []),\n    ...(rival',
  },
  {
    rule: 'a late key that nothing was said of is not stored',
    file: 'src/regeneration/machine/states.ts',
    find: '...(rival && !rival.announced ? [rival.operation] : []),',
    replace: '...(rival && !rival ? [rival] : []),',
  },
  {
    rule: 'two tabs say that an outcome is unknown',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: '  return note(unknownKey, operationId);',
    replace: '  return note(unknownKey, operationId) || true;',
  },
  {
    rule: 'a reload forgets that the user had left',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: '  byHand: readFlag,',
    replace: '  byHand: (value) => value === undefined,',
  },
  {
    rule: 'a reload renews the word',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: 'wordAt: { wall: wordAt, monotonic: 0 }',
    replace: 'wordAt: { wall: Date.now() + wordAt * 0, monotonic: 0 }',
  },
  {
    rule: 'a reload forgets that unknown was said',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: '  saidUnknown: readFlag,',
    replace: '  saidUnknown: (value) => value === undefined,',
  },
  {
    rule: 'a reload forgets that an operation was overtaken',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: '  overtaken: readFlag,',
    replace: '  overtaken: (value) => value === undefined,',
  },
  // Two keys.
  {
    rule: 'an overlap is asked for that the service does not declare',
    file: 'src/regeneration/machine/rules.ts',
    find: '  return overlap?.seconds?.includes(seconds) ? ',
    replace: '  return overlap ? ',
  },
  {
    rule: 'a key that has leaked goes on working',
    file: 'src/regeneration/machine/rules.ts',
    find: "  if (!chosen || reason === 'leaked' || shown.exposed) return undefined;",
    replace: "  if (!chosen || (reason === 'leaked' && shown.exposed)) return undefined;",
  },
  {
    rule: 'another attempt asks for another overlap',
    file: 'src/regeneration/runtime/operation-calls.ts',
    find: '...(overlap && { overlap })',
    replace: '...(overlap && operation.attempts === 1 && { overlap })',
  },
  {
    rule: 'a reload makes a regeneration of a restoring',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: '  return { ...operation, wordAt:',
    replace: '  return { ...operation, restores: undefined, wordAt:',
  },
  {
    rule: 'a reload takes an odd overlap for none',
    file: 'src/regeneration/runtime/operation-storage.ts',
    find: '  overlap: optional(readOverlap),',
    replace: '  overlap: (value) => attempt(() => optional(readOverlap)(value)),',
  },
  {
    rule: 'another key is taken for the restored one',
    file: 'src/data/channel-calls.ts',
    find: '    if (channel.apiKey?.id !== request.previousKeyId) throw',
    replace: '    if (!channel.apiKey) throw',
  },
  {
    rule: 'the restored key seen as current proves nothing',
    file: 'src/regeneration/machine/transition.ts',
    find: 'one && one.restores?.id === key.id && !one.overtaken',
    replace: 'one && one.restores === key && !one.overtaken',
  },
  {
    rule: 'a reading from before the word proves a restoring',
    file: 'src/regeneration/machine/transition.ts',
    find: ' && begunAt >= one.wordAt.monotonic,',
    replace: ',',
  },
  {
    rule: 'one restored key proves two restorings',
    file: 'src/regeneration/machine/transition.ts',
    find: 'one.restores?.id === key.id && !one.overtaken && ',
    replace: 'one.restores?.id === key.id && ',
  },
  {
    rule: 'a key that is read late is taken for a restored one',
    file: 'src/regeneration/machine/transition.ts',
    find: '  if (restoring && !(issued && isShown(key, issued.operation, context)))',
    replace: '  if (restoring && (!issued || issued))',
  },
  {
    rule: 'a key that was restored elsewhere is taken for one that is read late',
    file: 'src/regeneration/machine/rules.ts',
    find: '  return id === shown.id && (!capabilities.restores || version === shown.version);',
    replace: '  return id === shown.id && (!capabilities || version !== undefined);',
  },
  {
    rule: 'what was made here outlives a restoring',
    file: 'src/regeneration/machine/rivals.ts',
    find: '  return { ...succeeded(state), issued: undefined, ',
    replace: '  return { ...succeeded(state), ',
  },
  {
    rule: 'a late key stands in place of a restored one',
    file: 'src/regeneration/machine/rivals.ts',
    find: '  if (!issued) return also(keepRival(',
    replace: '  if (!issued) return show(state, late, context, quiet);\n  if (!issued) return also(keepRival(',
  },
  {
    rule: 'a restoring is dated as the key that it restored',
    file: 'src/regeneration/machine/rivals.ts',
    find: '(operation.restores ? operation.shown : key).createdAt',
    replace: '(operation.restores ? key : key).createdAt',
  },
  {
    rule: 'a key that has ended is taken for one that was restored and replaced',
    file: 'src/regeneration/machine/rules.ts',
    find: "  return restores !== undefined && outcome === 'ended';",
    replace: "  return restores === null && outcome === 'ended';",
  },
  {
    rule: 'that a key has ended is believed after a doubtful attempt, where ids are not honoured',
    file: 'src/regeneration/machine/rules.ts',
    find: "      return capabilities.idempotent ? 'refused' : refused;",
    replace: "      return 'refused';",
  },
  {
    rule: 'a key that has ended is asked about again',
    file: 'src/regeneration/machine/steps.ts',
    find: '  const restores = previous?.id === restored.id ? previous : undefined;',
    replace: '  const restores = previous ?? restored;',
  },
  {
    rule: 'nothing is read after a success, though the old key may still work',
    file: 'src/regeneration/machine/rivals.ts',
    find: "    ...(hasPrevious ? [{ type: 'read' } as const] : []),",
    replace: "    ...(hasPrevious && !hasPrevious ? [{ type: 'read' } as const] : []),",
  },
  {
    rule: 'an unknown previous key is taken for an ended one',
    file: 'src/regeneration/rotation/rotation-news.ts',
    find: 'previous: isUntold ? known?.previous : previousKey && {',
    replace: 'previous: previousKey && {',
  },
  {
    rule: 'a key that is the current one again is told to have ended',
    file: 'src/regeneration/rotation/rotation-news.ts',
    find: '  if (key.id === previous?.key.id || key.id === currentId) return news;',
    replace: '  if (key.id === previous?.key.id) return news;',
  },
  {
    rule: 'a key that was in use before is told to be used first',
    file: 'src/regeneration/rotation/rotation-news.ts',
    find: ' && before.lastUsedAt === null && lastUsedAt)',
    replace: ' && before.lastUsedAt !== lastUsedAt && lastUsedAt)',
  },
  {
    rule: 'a regeneration in this page is not seen to end the key before',
    file: 'src/regeneration/rotation/rotation-news.ts',
    find: '  const isReplaced = currentId !== besideId;',
    replace: '  const isReplaced = currentId !== before.currentId && besideId !== null;',
  },
  {
    rule: 'a key ends by the use of another than the one that was made with it',
    file: 'src/regeneration/rotation/rotation-news.ts',
    find: 'isReplaced ? !isUnused : !!lastUsedAt;',
    replace: 'isReplaced && isUnused ? true : !!lastUsedAt;',
  },
  {
    rule: 'a time that the key has outlived is told as its end',
    file: 'src/regeneration/rotation/old-key.ts',
    find: '  return end > old.wall && end <= now.wall;',
    replace: '  return end <= now.wall;',
  },
  {
    rule: 'the time of an end is told although the user may have ended the key long before',
    file: 'src/regeneration/rotation/rotation-end.ts',
    find: ' || (isOver && elapsed > mostBetween))) return {};',
    replace: ')) return {};',
  },
  {
    rule: 'what is asked in vain is forgotten, though it may have been done',
    file: 'src/regeneration/rotation/asked-end.ts',
    find: ' && begunAt < this.#overAt;',
    replace: ' && begunAt < this.#overAt && this.#overAt === Infinity;',
  },
  {
    rule: 'a request in vain is held against an end after the key was seen alive',
    file: 'src/regeneration/rotation/asked-end.ts',
    find: ' && begunAt < this.#overAt;',
    replace: ' && begunAt < Infinity;',
  },
  {
    rule: 'a regeneration is told as the cause where the user had asked for the end',
    file: 'src/regeneration/rotation/rotation-end.ts',
    find: 'isOver || isByUse || isAsked ? {}',
    replace: 'isOver || isByUse ? {}',
  },
  // Identity.
  {
    rule: 'idle operations keep the first adapter',
    file: 'src/regeneration/runtime/channel-operations.ts',
    find: '    return newestAdapter(this.identity, this.#api);',
    replace:
      '    return ((this as unknown as { first?: SettingsApi }).first ??= newestAdapter(this.identity, this.#api));',
  },
  {
    rule: 'an adapter of another identity takes over what runs',
    file: 'src/regeneration/runtime/operation-store.ts',
    find: '  return JSON.stringify([identity, projectId, channelId]);',
    replace: '  return JSON.stringify([projectId, channelId, identity.length]);',
  },
  {
    rule: 'channels of one project share their operations',
    file: 'src/regeneration/runtime/operation-store.ts',
    find: '  return JSON.stringify([identity, projectId, channelId]);',
    replace: '  return JSON.stringify([identity, projectId, channelId.length]);',
  },
  // The boundary.
  {
    rule: 'what a host returned is kept as it is, not copied',
    file: 'src/api/boundary.ts',
    find: 'const reply = readReply(method, ids, await answer(api, method, args));',
    replace: 'const reply = (await answer(api, method, args)) as object; void readReply; void ids;',
  },
  // Signing in.
  {
    rule: 'retry() works twice',
    file: 'src/data/authentication.ts',
    find: '  if (!question || pending.get(identity) !== question) return;\n',
    replace: '  if (!question) return;\n',
  },
];
