import { guideUrl, keyFileName } from './key-product.js';
import type { Language } from './messages.js';
import { pluralOf } from './plural.js';
import { channelTypeName } from './product.js';

const plural = pluralOf<'one' | 'other'>('de');

/** The German texts, which address the reader formally. */
export const de: Language = {
  locale: 'de',

  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  tryAgain: 'Erneut versuchen',
  clearSearch: 'Suche leeren',
  loadMore: 'Mehr anzeigen',
  loading: 'Wird geladen …',
  opensNewWindow: 'öffnet in einem neuen Fenster',

  homeLink: 'Alle Projekte',
  switcherLabel: (project) => `Projekt: ${project}`,
  projectSettings: 'Projekteinstellungen',
  switchProject: 'Projekt wechseln',
  allProjects: 'Alle Projekte …',
  addProject: 'Projekt hinzufügen …',
  chooseProject: 'Projekt auswählen',

  projects: 'Projekte',
  searchProjects: 'Projekte durchsuchen',
  projectCount: (count, formatted) => plural(count, { one: `${formatted} Projekt`, other: `${formatted} Projekte` }),
  noProjects: 'Noch keine Projekte',
  noProjectsHint: 'Ein Projekt umfasst einen Bot, seine Kanäle und deren API-Schlüssel.',
  noProjectsFound: (query) => `Kein Projekt passt zu „${query}“`,
  projectMenu: (project) => `Weitere Optionen für ${project}`,
  settings: 'Einstellungen',
  starred: 'Favorit',
  disabled: 'Deaktiviert',
  disabledHint: 'Deaktiviert: empfängt keine Nachrichten',
  newUsersThisWeek: (count, formatted) =>
    plural(count, {
      one: `${formatted} neuer Nutzer diese Woche`,
      other: `${formatted} neue Nutzer diese Woche`,
    }),
  noActivity: 'Keine neuen Nutzer diese Woche',
  activityChart: (total, first, last) => `Neue Nutzer pro Tag vom ${first} bis ${last}: insgesamt ${total}`,
  channelsOf: (types) => `Kanäle: ${types}`,
  noChannelsYet: 'Keine Kanäle',

  dashboard: 'Dashboard',
  general: 'Allgemein',
  channels: 'Kanäle',
  settingsTabs: 'Projekteinstellungen',
  projectName: 'Name',
  projectId: 'Projekt-ID',
  copyProjectId: 'Projekt-ID kopieren',
  idNotCopied: 'Der Browser hat das Kopieren nicht zugelassen. Markieren Sie die ID und kopieren Sie sie selbst.',
  color: 'Farbe',
  colorName: {
    orange: 'Orange',
    blue: 'Blau',
    violet: 'Violett',
    green: 'Grün',
    pink: 'Pink',
    gray: 'Grau',
    teal: 'Petrol',
    other: 'Eigene Farbe',
  },
  created: 'Erstellt',
  channelCountLabel: 'Kanäle',

  searchChannels: 'Kanäle durchsuchen',
  channelCount: (count, formatted) => plural(count, { one: `${formatted} Kanal`, other: `${formatted} Kanäle` }),
  noChannels: 'Noch keine Kanäle',
  noChannelsHint: 'Ein Kanal verbindet Ihren Bot mit diesem Projekt und hat einen eigenen API-Schlüssel.',
  noChannelsFound: (query) => `Kein Kanal passt zu „${query}“`,
  connected: (time) => `Verbunden: ${time}`,
  keyFacts: (hint, age) => `Schlüssel …${hint}\u00a0· ${age}`,
  keyAge: (days, formatted) =>
    days === 0 ? 'heute erstellt' : plural(days, { one: `${formatted} Tag alt`, other: `${formatted} Tage alt` }),
  keyIsOld: 'Erneuerung fällig',

  channelType: channelTypeName,
  status: 'Status',
  integrated: 'Integriert',
  notIntegrated: 'Nicht integriert',
  statusUnknown: 'Status unbekannt',
  verify: 'Prüfen',
  verifying: 'Wird geprüft …',
  verified: {
    integrated: 'Gerade geprüft: Nachrichten kommen an',
    'not-integrated': 'Gerade geprüft: noch keine Nachrichten',
    unknown: 'Gerade geprüft: Status unbekannt',
  },
  waitingForMessage: 'Wartet auf die erste Nachricht',
  noteBefore: 'Folgen Sie der ',
  noteLink: (channel) => `Integrationsanleitung für ${channel}`,
  noteAfter: ', senden Sie dann eine Nachricht an Ihren Bot und wählen Sie „Prüfen“.',
  guideUrl,

  apiKey: 'API-Schlüssel',
  maskedKey: (hint) => `Verborgener API-Schlüssel, endet auf ${hint}`,
  keyCreated: (date) => `Erstellt am ${date}`,
  keyCreatedBy: (name) => `von ${name}`,
  keyLastUsed: (relative, time) => `Zuletzt verwendet: ${relative} (${time})`,
  keyNeverUsed: 'Nie verwendet',
  keyId: (id) => `Schlüssel-ID ${id}`,
  revealKey: 'API-Schlüssel anzeigen',
  hideKey: 'API-Schlüssel verbergen',
  copyKey: 'API-Schlüssel kopieren',
  keyCopied: 'API-Schlüssel kopiert',
  copyDenied:
    'Der Browser hat das Kopieren nicht zugelassen. Der Schlüssel ist markiert: Drücken Sie Strg+C oder ⌘C, oder halten Sie ihn gedrückt.',
  revealFailed: 'Der API-Schlüssel konnte nicht geladen werden.',
  keyHidden: 'API-Schlüssel verborgen',
  keyShown: 'API-Schlüssel angezeigt',
  newKey: 'Das ist der neue Schlüssel. Der alte funktioniert nicht mehr.',
  keyCleared: 'Der neue Schlüssel wurde von dieser Seite entfernt, bevor er kopiert wurde.',
  keyGone:
    'Der neue Schlüssel kann nicht noch einmal angezeigt werden. Generieren Sie ihn noch einmal neu, falls Sie ihn nicht haben.',
  keyExpiring: 'Der neue Schlüssel wird in weniger als einer Minute von dieser Seite entfernt.',
  keepLonger: 'Länger behalten',
  keptLonger: 'Der neue Schlüssel bleibt fünf Minuten länger.',
  showNewKey: 'Neuen Schlüssel anzeigen',
  newKeyReady: 'Ihr neuer Schlüssel liegt bereit.',
  newKeyNotShown: 'Der neue Schlüssel konnte nicht angezeigt werden. Versuchen Sie es erneut.',
  keyOfOtherChannel: (claim) =>
    `Dieser Schlüssel gibt an, dass er zu einem Kanal vom Typ „${claim}“ gehört. Bots könnten ihn ablehnen.`,
  regenerate: 'Neu generieren',
  regenerateKeyOf: (channel) => `API-Schlüssel für ${channel} neu generieren`,

  confirmTitle: (channel) => `API-Schlüssel für ${channel} neu generieren?`,
  confirmConsequence:
    'Sie erhalten einen neuen Schlüssel. Der alte wird sofort ungültig, und die Nachrichten Ihres Bots werden abgelehnt, bis Sie dort den neuen hinterlegen.',
  confirmAgain:
    'Sie sind wieder angemeldet. Es ist nichts verloren gegangen: Bestätigen Sie, um dieselbe Anfrage fortzusetzen.',
  confirmChanged: 'Der Schlüssel wurde inzwischen an anderer Stelle geändert. Dies ist der aktuelle.',

  stopQuestion: 'Wann soll der alte Schlüssel ungültig werden?',
  stopNow: 'Sofort',
  stopOnFirstUse: 'Sobald Ihr Bot den neuen Schlüssel verwendet',
  confirmWithin: (duration) =>
    `Sie erhalten einen neuen Schlüssel. Der alte wird innerhalb von ${duration} ungültig, und die Nachrichten Ihres Bots werden abgelehnt, bis Sie dort den neuen hinterlegen.`,
  confirmUntil: (time) =>
    `Sie erhalten einen neuen Schlüssel. Der alte funktioniert noch bis ${time}. Hinterlegen Sie bis dahin den neuen in Ihrem Bot.`,
  confirmFirstUse: (duration, time) =>
    `Sie erhalten einen neuen Schlüssel. Der alte wird ${duration} nach der ersten Nachricht mit dem neuen ungültig, spätestens ${time}.`,
  keyLeaked: 'Dieser Schlüssel wurde Unbefugten bekannt und darf deshalb nicht länger gelten.',
  why: 'Warum? (optional)',
  reasons: {
    none: 'Keine Angabe',
    leaked: 'Unbefugte kennen ihn',
    routine: 'Routinemäßiger Wechsel',
    offboarding: 'Jemand ist ausgeschieden',
    other: 'Etwas anderes',
  },
  previousWorks: (hint, time) =>
    `Der vorherige Schlüssel, der auf ${hint} endet, funktioniert noch${time === undefined ? '' : ` bis ${time}`}.`,
  previousWorksUntilUse: (hint, duration, time) =>
    `Der vorherige Schlüssel, der auf ${hint} endet, funktioniert noch bis ${duration} nach der ersten Nachricht mit dem neuen${time === undefined ? '' : `, spätestens bis ${time}`}.`,
  previousStopsToo: 'Wenn Sie neu generieren, wird er sofort ungültig.',
  keepOldKey: 'Alten Schlüssel behalten',
  restoreTitle: (channel) => `Alten Schlüssel für ${channel} behalten?`,
  restoreConsequence: (old, current, within) =>
    `Der alte Schlüssel, der auf ${old} endet, wird wieder der aktuelle. Der neue, der auf ${current} endet, wird ${within === undefined ? 'sofort' : `innerhalb von ${within}`} ungültig.`,
  newKeyUsed: (relative) =>
    `Der neue Schlüssel wurde ${relative} zuletzt verwendet. Nachrichten, die mit ihm gesendet werden, werden abgelehnt.`,
  newKeyUnused: 'Der neue Schlüssel wurde noch nicht verwendet.',
  previousGoneTitle: 'Der alte Schlüssel ist bereits ungültig',
  previousGone: (hint) => `Der Schlüssel, der auf ${hint} endet, kann nicht zurückgeholt werden.`,
  previousLeakedTitle: 'Der alte Schlüssel wurde Unbefugten bekannt',
  previousLeaked: (hint) =>
    `Der Schlüssel, der auf ${hint} endet, wurde Unbefugten bekannt und kann deshalb nicht zurückgeholt werden.`,
  restoring: 'Der alte Schlüssel wird zurückgeholt …',
  restoreUnknownTitle: 'Wir wissen noch nicht, ob der alte Schlüssel wieder gilt',
  restoreUnknown:
    'Die Anfrage wurde gesendet, aber wir haben keine verlässliche Antwort erhalten. Noch einmal nachzusehen ist sicher.',
  restoreChanged: 'Gültig ist jetzt weder der Schlüssel, der Ihnen angezeigt wurde, noch der alte.',
  restoreRefusedTitle: 'Der alte Schlüssel wurde nicht zurückgeholt',
  restoreForbidden:
    'Sie sind nicht berechtigt, diesen Schlüssel zurückzuholen. Wenden Sie sich an einen Eigentümer des Projekts.',
  restoreSuperseded: 'Der alte Schlüssel wurde zurückgeholt, ist aber seither ersetzt worden.',
  restored: 'Der alte Schlüssel gilt wieder',
  restoredKey: (hint) => `Der Schlüssel, der auf ${hint} endet, ist wieder der aktuelle.`,
  endedKey: (hint) => `Der Schlüssel, der auf ${hint} endet, funktioniert nicht mehr.`,
  copyOnce: 'Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal angezeigt.',
  addToBot: 'Hinterlegen Sie ihn in Ihrem Bot.',
  noLongerCurrent: 'Ihre Anfrage hat einen Schlüssel erstellt, der aber nicht mehr der aktuelle ist.',

  noApiKey: (channel) => `${channel} hat keinen API-Schlüssel`,
  noApiKeyHint: 'Es gibt nichts neu zu generieren.',
  project: 'Projekt',
  channel: 'Kanal',
  withId: (id) => `ID ${id}`,
  key: 'Schlüssel',
  keyToReplace: (hint, id) => `endet auf ${hint} · ID ${id}`,
  inUse: 'Zuletzt verwendet',
  inUseYes: (relative) => relative,
  inUseNever: 'Seit der Erstellung nie verwendet',
  suspiciousName: 'Dieser Name enthält unsichtbare Zeichen. Prüfen Sie die ID.',
  requesting: 'Der neue Schlüssel wird erstellt …',
  stillWorking: 'Es dauert noch an. Lassen Sie diese Seite geöffnet.',
  waiting: 'Der Dienst arbeitet noch an dieser Anfrage. Wir fragen gleich noch einmal nach.',
  reconciling: 'Wir sehen nach, was geschehen ist …',
  reconcilingHint:
    'Wir haben keine verlässliche Antwort erhalten. Durch das Nachsehen kann kein zweiter Schlüssel entstehen.',
  regenerated: (channel) => `${channel} hat einen neuen API-Schlüssel`,
  regeneratedInField: 'Der neue API-Schlüssel liegt bereit. Der alte funktioniert nicht mehr.',
  regeneratedOnce:
    'Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal angezeigt. Der alte Schlüssel funktioniert nicht mehr.',
  regeneratedWithoutValue: (hint) =>
    `Ihr neuer Schlüssel, der auf ${hint} endet, ist gültig, aber sein Wert hat diese Seite nicht erreicht.`,
  regenerateOnceMore: 'Generieren Sie den Schlüssel noch einmal neu, um einen zu erhalten, den Sie verwenden können.',
  copiedStays: 'Kopiert. Wählen Sie „Fertig“, sobald Sie ihn gespeichert haben.',
  copyBeforeClosing:
    'Dieser Schlüssel wird nur einmal angezeigt. Kopieren Sie ihn oder wählen Sie „Ich habe ihn gespeichert“, bevor Sie den Dialog schließen.',
  downloadStarted:
    'Vergewissern Sie sich, dass die Datei gespeichert wurde, und wählen Sie dann „Ich habe ihn gespeichert“.',
  downloadFailed: 'Die Datei konnte nicht gespeichert werden. Kopieren Sie stattdessen den Schlüssel.',
  updateBot: 'Hinterlegen Sie ihn in Ihrem Bot. Bis dahin werden dessen Nachrichten abgelehnt.',
  savedIt: 'Ich habe ihn gespeichert',
  done: 'Fertig',
  download: 'Herunterladen',
  downloadName: keyFileName,
  suspendedTitle: 'Melden Sie sich erneut an, um fortzufahren',
  suspended: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, um fortzufahren.',
  stepUp: 'Melden Sie sich zur Sicherheit erneut an, bevor Sie einen Schlüssel ändern.',
  signInAgain: 'Erneut anmelden',
  refusedTitle: 'Der Schlüssel wurde nicht neu generiert',
  refusalVerifying: 'Abgelehnt. Der Schlüssel wird überprüft …',
  refusalVerifyingHint: 'Der Dienst hat die Anfrage abgelehnt. Wir überprüfen, ob der Schlüssel noch derselbe ist.',
  refusedUnchanged: 'Es wurde nichts geändert: Der aktuelle Schlüssel funktioniert weiterhin.',
  refusedStill: (hint) => `Der Schlüssel ist noch derselbe: Er endet auf ${hint}.`,
  refusedReason: {
    offline: 'Sie sind offline, und die Anfrage wurde nicht gesendet.',
    'not-sent': 'Die Anfrage konnte von dieser Seite aus nicht gesendet werden.',
    never: 'Die Anfrage wurde nicht ausgeführt, und der Dienst lehnt sie von nun an ab.',
    invalid: 'Der Dienst hat die Anfrage nicht angenommen.',
    forbidden:
      'Sie sind nicht berechtigt, diesen Schlüssel neu zu generieren. Wenden Sie sich an einen Eigentümer des Projekts.',
    'not-found': 'Diesen Kanal gibt es nicht mehr.',
    'rate-limited': 'Es gab zu viele Anfragen in kurzer Zeit.',
    unauthenticated: 'Sie waren nicht angemeldet.',
  },
  serverSays: 'Der Dienst meldet',
  retryIn: (seconds, formatted) =>
    plural(seconds, {
      one: `In ${formatted} Sekunde erneut versuchen`,
      other: `In ${formatted} Sekunden erneut versuchen`,
    }),
  conflictTitle: 'Jemand anderes hat diesen Schlüssel geändert',
  conflict:
    'Ihre Anfrage hat nichts geändert. Gültig ist jetzt ein anderer Schlüssel als der, der Ihnen angezeigt wurde.',
  changedAt: (time, by) => (by === undefined ? time : `${time} von ${by}`),
  supersededTitle: 'Ihr neuer Schlüssel wurde ersetzt',
  superseded: 'Ihre Anfrage hat einen Schlüssel erstellt, der aber seither ersetzt wurde und nicht funktioniert.',
  currentKey: 'Aktueller Schlüssel',
  askAgain: 'Noch einmal neu generieren …',
  unknownTitle: 'Wir wissen noch nicht, ob der Schlüssel geändert wurde',
  unknownSafe:
    'Die Anfrage wurde gesendet, aber wir haben keine verlässliche Antwort erhalten. Noch einmal nachzusehen ist sicher: Dabei kann kein zweiter Schlüssel entstehen.',
  unknownReplay:
    'Die Anfrage wurde gesendet, aber wir haben keine verlässliche Antwort erhalten. Wenn Sie noch einmal nachsehen, wird dieselbe Anfrage erneut gesendet: Falls sie nie angekommen ist, wird sie damit ausgeführt.',
  unknownReplayReplaces:
    'Falls die Anfrage nie angekommen ist und jetzt ausgeführt wird, ersetzt sie den aktuellen Schlüssel.',
  unknownRefused:
    'Der Dienst hat die Anfrage abgelehnt, aber wir konnten nicht überprüfen, ob der Schlüssel noch derselbe ist.',
  unknownSame: (hint, time) =>
    `Der Schlüssel, der auf ${hint} endet, war um ${time} noch gültig. Die Anfrage kann noch eintreffen.`,
  unknownChangedTitle: 'Der Schlüssel wurde geändert, und wir wissen noch nicht, von wem',
  unknownChanged: (time) => `Der Schlüssel wurde geändert (${time}), durch Ihre Anfrage oder von jemand anderem.`,
  unknownChangedReveal: 'Sie können sich den aktuellen Schlüssel im Schlüsselfeld anzeigen lassen.',
  unknownChangedCheck:
    'Sehen Sie noch einmal nach, um zu erfahren, ob der aktuelle Schlüssel durch Ihre Anfrage entstanden ist.',
  unknownChangedLost:
    'Falls es Ihre Anfrage war, hat der Wert des neuen Schlüssels diese Seite nicht erreicht und kann nicht mehr angezeigt werden: Generieren Sie den Schlüssel noch einmal neu, um einen zu erhalten, den Sie verwenden können.',
  unknownUnread: 'Der Kanal konnte nicht gelesen werden, daher ist nichts Weiteres sicher.',
  operation: 'Vorgang',
  operationSent: (id, time) => `${id} · gesendet um ${time}`,
  checkAgain: 'Noch einmal nachsehen',
  unsettledNotice: 'Es ist nicht bekannt, ob die letzte Neugenerierung diesen Schlüssel geändert hat.',
  runningNotice: 'Dieser Schlüssel wird gerade neu generiert.',
  showDetails: 'Details anzeigen',

  couldNotLoad: 'Dies konnte nicht geladen werden',
  errorReason: {
    offline: 'Sie sind offline.',
    'not-sent': 'Die Anfrage konnte von dieser Seite aus nicht gesendet werden.',
    forbidden: 'Sie sind nicht berechtigt, dies zu sehen.',
    'not-found': 'Es existiert nicht oder wurde gelöscht.',
    'rate-limited': 'Es gab zu viele Anfragen. Warten Sie einen Moment.',
    unauthenticated: 'Sie sind nicht angemeldet.',
    server: 'Der Dienst hat ein Problem.',
    network: 'Der Dienst war nicht erreichbar.',
    timeout: 'Der Dienst hat nicht rechtzeitig geantwortet.',
    other: 'Der Dienst hat eine Antwort gegeben, die nicht verstanden wurde.',
  },
  restNotLoaded: 'Der Rest konnte nicht geladen werden.',
  noAdapter: 'Nicht mit einem Dienst verbunden',
  noAdapterHint: 'Diese Seite hat dem Element nicht mitgeteilt, woher seine Daten kommen.',

  // The rotation.
  rotation: 'Wechsel zum neuen Schlüssel',
  stepNewKey: 'Neuer Schlüssel',
  stepBot: 'Ihr Bot',
  stepFirstMessage: 'Erste Nachricht',
  stepOldKey: 'Alter Schlüssel',
  stepDone: 'Erledigt',
  newKeyMade: (time, isToday) => `Erstellt ${isToday ? 'um' : 'am'} ${time}`,
  newKeyNotCopied: 'Noch nicht kopiert',
  newKeyLost:
    'Sein Wert ist nicht auf dieser Seite. Lassen Sie ihn anzeigen oder generieren Sie einen weiteren Schlüssel, bevor Sie Ihren Bot umstellen.',
  botUpdated: 'Verwendet den neuen Schlüssel',
  updateBotInTime: 'Hinterlegen Sie den neuen Schlüssel in Ihrem Bot, bevor der alte ungültig wird.',
  waitingForFirstMessage: 'Warten auf die erste Nachricht mit dem neuen Schlüssel',
  receivingMessages: 'Es kommen Nachrichten mit dem neuen Schlüssel an',
  receivingSince: (time, isToday) =>
    `Seit ${isToday ? time : `dem ${time}`} kommen Nachrichten mit dem neuen Schlüssel an`,
  receivingLast: (time, isToday) =>
    `Es kommen Nachrichten mit dem neuen Schlüssel an, zuletzt ${isToday ? 'um' : 'am'} ${time}`,
  oldKeyUnread: 'Wir sehen nach, wann der alte Schlüssel ungültig wird …',
  oldKeyUntold: 'Wir wissen nicht, wann der alte Schlüssel ungültig wird',
  oldKeyWorks: 'Funktioniert noch',
  oldKeyStopsAt: (time, isToday) => `Wird ${isToday ? 'um' : 'am'} ${time} ungültig`,
  oldKeyStopsAbout: (time, isToday) => `Wird voraussichtlich ${isToday ? 'um' : 'am'} ${time} ungültig`,
  oldKeyDue: (time, isToday) => `Sollte ${isToday ? 'um' : 'am'} ${time} ungültig werden`,
  oldKeyStopsAfterUse: (duration, latest) =>
    `Gilt nach der ersten Nachricht mit dem neuen Schlüssel noch ${duration}${latest === undefined ? '' : `, längstens bis ${latest}`}`,
  oldKeyStoppedAt: (time, isToday) => `Der alte Schlüssel ist seit ${isToday ? time : `dem ${time}`} ungültig`,
  oldKeyStopped: 'Der alte Schlüssel ist ungültig',
  oldKeyStopsIn: (duration) => `Der alte Schlüssel gilt noch ${duration}.`,
  bothKeys: 'Beide Schlüssel',
  keyEnding: (hint) => `endet auf ${hint}`,
  keyUsedBy: (client, address) =>
    [client === undefined ? '' : `durch ${client}`, address === undefined ? '' : `von ${address}`]
      .filter(Boolean)
      .join(' '),
  timeLeft: (duration) => `noch ${duration}`,
  endOldKey: 'Jetzt beenden',
  endTitle: 'Den alten Schlüssel jetzt beenden?',
  endConsequence: (hint) =>
    `Nachrichten mit dem alten Schlüssel, der auf ${hint} endet, werden von jetzt an abgelehnt.`,
  endConsequenceWithin: (hint, duration) =>
    `Nachrichten mit dem alten Schlüssel, der auf ${hint} endet, werden überall abgelehnt; das kann bis zu ${duration} dauern.`,
  endTooEarly:
    'Mit dem neuen Schlüssel ist noch keine Nachricht angekommen. Vielleicht braucht Ihr Bot den alten noch.',
  endingOldKey: 'Der alte Schlüssel wird beendet …',
  endUnknown:
    'Wir wissen noch nicht, ob der alte Schlüssel ungültig ist. Sie können es gefahrlos noch einmal versuchen.',
  endRefused: 'Der alte Schlüssel wurde nicht beendet.',
  endForbidden:
    'Sie sind nicht berechtigt, diesen Schlüssel zu beenden. Wenden Sie sich an einen Eigentümer des Projekts.',
  watchFailing: 'Wir konnten gerade nicht nachsehen. Wir versuchen es weiter.',
  watchStopped: (time, isToday) => `Wir haben ${isToday ? 'um' : 'am'} ${time} aufgehört nachzusehen.`,
  watchAgain: 'Wieder beobachten',
  watchingAgain: 'Wir sehen wieder nach.',

  // Where the key goes.
  keyPlaces: 'Wohin der Schlüssel gehört',
  copyAsEnv: 'Als .env kopieren',
  copySnippet: (label) => `Für ${label} kopieren`,
  snippetCode: (label) => `Code für ${label}`,
  snippetHint: (placeholder) =>
    `Was Sie kopieren, enthält anstelle von ${placeholder} Ihren API-Schlüssel. Er gehört nicht in die Versionsverwaltung.`,
  snippetHintOnce: (placeholder) =>
    `Setzen Sie Ihren API-Schlüssel anstelle von ${placeholder} ein. Er wurde nur einmal angezeigt und kann hier nicht eingesetzt werden.`,
  snippetCopied: 'Mit Ihrem API-Schlüssel kopiert',
  snippetCopiedBare: (placeholder) => `Kopiert. Setzen Sie Ihren API-Schlüssel anstelle von ${placeholder} ein.`,
  snippetDenied: (placeholder) =>
    `Der Browser hat das Kopieren nicht zugelassen. Markieren Sie den Code, und setzen Sie Ihren API-Schlüssel anstelle von ${placeholder} ein.`,

  // What happened to the keys.
  keyHistory: 'Verlauf der Schlüssel',
  keyEvent: {
    issued: 'Erster Schlüssel erstellt',
    regenerated: 'Neuer Schlüssel erstellt',
    'first-used': 'Erste Nachricht mit dem neuen Schlüssel',
    'previous-ended': 'Alter Schlüssel ungültig geworden',
    restored: 'Alter Schlüssel wiederhergestellt',
    revealed: 'Schlüssel angezeigt',
    exposed: 'Schlüssel öffentlich bekannt geworden',
    unknown: 'Anderes Ereignis',
  },
  keyEventKey: (hint) => `Schlüssel, endet auf ${hint}`,
  keyEventBy: (name) => `von ${name}`,
  keyEventReason: (reason) => `Grund: ${reason}`,
  keyEventCount: (count, formatted) => plural(count, { one: `${formatted} Eintrag`, other: `${formatted} Einträge` }),
  noKeyEvents:
    'Noch keine Einträge. Neue Schlüssel, ihre erste Verwendung und das Ende der alten werden hier aufgeführt.',
};
