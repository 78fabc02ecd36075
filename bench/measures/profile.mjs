import { apps } from '../build.mjs';
import { withBrowser } from '../browser.mjs';
import { median } from '../statistics.mjs';

/** The phases of a start, by the trace events they begin with. What is in none of them belongs to the event around it. */
const phases = {
  'parsing HTML': /^(ParseHTML|HTMLDocumentParser)/,
  'evaluating modules': /^(EvaluateScript|v8\.evaluateModule)/,
  'microtasks (Lit’s renders, promises)': /^(AsyncTask Run|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint)/,
  'frames, timers, events, messages':
    /^(FireAnimationFrame|TimerFire|FireIdleCallback|EventDispatch|MessagePort::Accept)/,
  styles: /^(Document::(recalcStyle|rebuildLayoutTree)|UpdateLayoutTree|CSSParserImpl|RuleSet)/,
  layout: /^(Layout|LocalFrameView::performLayout)/,
  painting: /^(Blink\.)?(PrePaint|Paint|CompositingInputs|Layerize|Commit|PaintArtifactCompositor)/,
  'garbage collection': /^(V8\.GC|MinorGC|MajorGC)/,
};
const rest = 'the browser itself (navigation, tracing)';
const categories = ['toplevel', 'blink', 'devtools.timeline', 'v8'];

/** The renderer's main thread that did most: others wait for pages to come. */
function mainThread(events) {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const eventsOf = ({ pid, tid }) =>
    events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && event.tdur > 0);
  return threads.map(eventsOf).reduce((most, one) => (one.length > most.length ? one : most));
}

/** CPU of each phase in milliseconds: of every event, without the events inside of it. */
function timesOf(events) {
  const times = Object.fromEntries([...Object.keys(phases), rest].map((phase) => [phase, 0]));
  const open = [];
  for (const { name, tts, tdur } of events.toSorted((one, other) => one.tts - other.tts || other.tdur - one.tdur)) {
    while (open.length > 0 && open.at(-1).end <= tts) open.pop();
    const around = open.at(-1)?.phase;
    const phase = Object.keys(phases).find((one) => phases[one].test(name)) ?? around ?? rest;
    times[phase] += tdur / 1000;
    if (around) times[around] -= tdur / 1000;
    open.push({ phase, end: tts + tdur });
  }
  return times;
}

/** Where the CPU of a start goes, by phase. Tracing costs some itself: compare the shares, not the sums. */
export async function profileStartUp({ address, samples }) {
  const traces = Object.fromEntries(Object.keys(apps).map((name) => [name, []]));
  for (let sample = 0; sample < samples; sample++) {
    for (const name of Object.keys(apps)) {
      const { times } = await withBrowser(address, {}, async (page) => {
        const browser = page.context().browser();
        await browser.startTracing(page, { categories });
        await page.goto(`${address}/${name}/${name}.html`);
        await page.waitForFunction(() => globalThis.readyAt !== undefined, undefined, { polling: 50 });
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
        const { traceEvents } = JSON.parse(await browser.stopTracing());
        return { times: timesOf(mainThread(traceEvents)) };
      });
      traces[name].push(times);
    }
  }
  const line = (title, valueOf) =>
    [title.padEnd(40), ...Object.keys(apps).map((name) => String(valueOf(name)).padStart(28))].join('');
  return [
    line('CPU of the start, in ms', (name) => apps[name].title),
    ...[...Object.keys(phases), rest].map((phase) =>
      line(phase, (name) => median(traces[name].map((times) => times[phase])).toFixed(1)),
    ),
  ].join('\n');
}
