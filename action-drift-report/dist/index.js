import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./build/packages/toolkit/src/redact.js
var redact = __nccwpck_require__(935);
// EXTERNAL MODULE: ./build/action-drift-report/src/comment/index.js + 10 modules
var comment = __nccwpck_require__(450);
;// CONCATENATED MODULE: ./build/action-drift-report/src/json.js
/** The report for programs. A field may be added; one that is taken away or means something else is a new version. */
const reportSchema = 'slipway-drift-report/1';
function reportJson(report) {
    return `${JSON.stringify({ schema: reportSchema, ...report }, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./build/action-drift-report/src/leaks.js
var leaks = __nccwpck_require__(967);
// EXTERNAL MODULE: ./build/action-drift-report/src/sources/collected.js
var collected = __nccwpck_require__(969);
;// CONCATENATED MODULE: ./build/action-drift-report/src/apply.js








const noFiles = { json: '', markdown: '', collected: '' };
async function apply(plan, ports) {
    switch (plan.kind) {
        case 'refuse':
            return { published: undefined, files: noFiles, warnings: [] };
        case 'collect':
            return { published: undefined, files: await collect(plan, ports), warnings: [] };
        case 'summary':
        case 'comment':
            return await publish(plan, ports);
    }
}
async function publish(plan, ports) {
    const scanned = (0,comment/* renditionsOf */.l8)(plan.report, plan.asked).map((text) => (0,leaks/* withoutSecrets */.c)((0,redact/* redact */.E)(text)));
    const renditions = scanned.map(({ text }) => text);
    const hits = Math.max(0, ...scanned.map((one) => one.hits));
    const warnings = hits > 0 ? [`${hits} texts that look like secrets were taken out of the report. See where they come from.`] : [];
    const json = await save(`drift-report-${plan.asked.key}.json`, (0,leaks/* withoutSecrets */.c)((0,redact/* redact */.E)(reportJson(plan.report))).text, ports);
    const markdown = await save(`drift-report-${plan.asked.key}.md`, renditions[0] ?? '', ports);
    const published = plan.kind === 'comment' ? await apply_comment(plan, renditions, ports) : undefined;
    return {
        published,
        files: { json, markdown, collected: '' },
        warnings: [...warnings, ...refusalWarning(published), ...(await setStatus(plan, ports))],
    };
}
async function apply_comment(plan, renditions, ports) {
    const { id: run, attempt } = ports.run;
    const fingerprint = (0,comment/* fingerprintOf */.ax)(plan.report, plan.asked.language);
    const published = await ports.sticky.publish({ pull: plan.pull.number, name: plan.asked.key, order: { run, attempt }, renditions, fingerprint }, ports.seal);
    ports.log.info(published.kind === 'refused' ? 'the comment was refused' : `the comment was ${published.kind}: ${published.url}`);
    return published;
}
/** A conversation that takes no comment is no failure: the summary has it all. */
function refusalWarning(published) {
    if (published?.kind !== 'refused')
        return [];
    return [
        `The comment could not be written (${published.reason}: ${published.message}); the job summary has the report.`,
    ];
}
async function setStatus({ status, report }, { commitStatuses, log }) {
    if (!status)
        return [];
    try {
        await commitStatuses.set({ ...status, url: report.runUrl });
        log.info(`set the commit status ${status.context} to ${status.state}`);
        return [];
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh) || error.code === 'canceled')
            throw error;
        return [`The commit status ${status.context} could not be set: ${error.message}`];
    }
}
async function collect({ audit, asked }, ports) {
    if (!audit || audit.reading.kind === 'unavailable')
        return noFiles;
    const path = await save(`operations-${asked.key}.json`, (0,leaks/* withoutSecrets */.c)((0,redact/* redact */.E)((0,collected/* formatCollected */.zr)(audit.reading))).text, ports);
    ports.log.info(`wrote ${audit.reading.report.operations.length} operations to ${path}`);
    return { ...noFiles, collected: path };
}
async function save(name, content, { folder }) {
    const path = (0,external_node_path_.join)(folder, name);
    try {
        await (0,promises_.writeFile)(path, content, { mode: 0o600 });
        return path;
    }
    catch (cause) {
        throw new src/* ConfigurationError */.j1('report-unwritten', `${path} could not be written: ${(0,src/* messageOf */.bD)(cause)}.`, { cause });
    }
}


/***/ }),

/***/ 450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ax: () => (/* binding */ fingerprintOf),
  l8: () => (/* binding */ renditionsOf),
  YG: () => (/* binding */ summaryOf),
  Gg: () => (/* binding */ titleOf)
});

// EXTERNAL MODULE: ./build/packages/markdown/src/blocks.js
var blocks = __nccwpck_require__(687);
// EXTERNAL MODULE: ./build/packages/markdown/src/escape.js
var src_escape = __nccwpck_require__(18);
;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/template.js

/** Our own words with their emphasis; no value is ever in them. */
function template(sentence) {
    const parts = sentence.split('**').map((part, index) => (index % 2 === 0 ? (0,src_escape/* inline */.mG)(part) : (0,src_escape.md) `**${part}**`));
    return joined(parts, '');
}
function joined(parts, separator) {
    return new src_escape/* Markdown */.oz(parts.map((part) => part.source).join(separator));
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/fit.js


/** More than this nobody reads here; the job summary and the JSON have all. */
const mostItems = 500;
/** The parts below each other in at most so many bytes. What is left out is counted, each time where it would stand. */
function fitted(parts, maxBytes, words) {
    const counts = parts.map(({ total }) => Math.min(total, mostItems));
    const render = () => arranged(parts, counts, words);
    const fits = () => bytesOf(render()) <= maxBytes;
    const order = parts.map((part, index) => ({ index, keep: part.keep })).toSorted((a, b) => a.keep - b.keep);
    for (const { index } of order) {
        if (fits())
            break;
        counts[index] = mostThatFits(counts[index] ?? 0, (count) => {
            counts[index] = count;
            return fits();
        });
    }
    return render();
}
function arranged(parts, counts, words) {
    const shown = parts.map((part, index) => {
        const count = counts[index] ?? 0;
        const cut = count > 0 && count < part.total;
        return (0,blocks/* blocks */.Bv)(...part.render(count), cut ? (0,src_escape.md) `_${template(words.leftOut(part.total - count))}_` : undefined);
    });
    const whole = parts.filter(({ total }, index) => total > 0 && counts[index] === 0).map(({ title }) => title);
    return (0,blocks/* blocks */.Bv)(...shown, whole.length > 0 ? (0,src_escape.md) `_${words.leftOutWhole(whole.join(', '))}_` : undefined);
}
/** The largest count that fits, none when none does. */
function mostThatFits(most, fitsWith) {
    let [low, high] = [0, most];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (fitsWith(middle))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function bytesOf(markdown) {
    return Buffer.byteLength((0,src_escape/* inline */.mG)(markdown).source);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/moment.js
/** Such as `2026-09-01 02:10 UTC`: the same whatever the machine's language and zone. */
function moment(milliseconds) {
    const date = new Date(milliseconds);
    if (Number.isNaN(date.getTime()))
        return '?';
    return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function stretch(from, to) {
    if (from === undefined && to === undefined)
        return undefined;
    return `${from === undefined ? '…' : moment(from)} – ${to === undefined ? '…' : moment(to)}`;
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/who.js


/** Who changed a resource, with what, when, and how sure that is. */
function whoDid({ confidence, operations, nobody }, words) {
    const [latest] = operations;
    if (!latest)
        return (0,src_escape/* inline */.mG)(nobody === undefined ? '?' : words.nobody[nobody]);
    const doubt = words.confidence[confidence];
    const sure = doubt === '' ? (0,src_escape.md) `` : (0,src_escape.md) ` (${doubt})`;
    const others = new Set(operations.map(({ actor }) => personOf(actor))).size - 1;
    const same = operations.filter(({ actor }) => personOf(actor) === personOf(latest.actor)).length;
    const times = same > 1 ? (0,src_escape.md) ` ×${same}` : (0,src_escape.md) ``;
    const more = others > 0 ? (0,src_escape.md) `, ${words.more(others)}` : (0,src_escape.md) ``;
    return (0,src_escape.md) `${whoHowWhen(latest, words)}${times}${sure}${more}`;
}
function whoHowWhen({ actor, client, at }, words) {
    const when = at === undefined ? words.timeUnknown : moment(at);
    return (0,src_escape.md) `${actorShown(actor, words)} · ${clientShown(client)} · ${when}`;
}
/** Two people may share a user name; then their credentials tell them apart. */
function personOf({ kind, name, credential }) {
    return JSON.stringify([kind, name, credential ?? '']);
}
function actorShown(actor, words) {
    const acting = actor.actingAs === undefined ? (0,src_escape.md) `` : (0,src_escape.md) ` → ${(0,src_escape/* code */.aY)(cut(actor.actingAs, 80))}`;
    const own = actor.name === actor.user ? (0,src_escape.md) `` : (0,src_escape.md) ` (${(0,src_escape/* code */.aY)(cut(actor.user, 80))})`;
    const from = actor.address === undefined ? (0,src_escape.md) `` : (0,src_escape.md) ` ${(0,src_escape/* code */.aY)(cut(actor.address, 45))}`;
    const credential = actor.credential === undefined ? (0,src_escape.md) `` : (0,src_escape.md) ` ${(0,src_escape/* code */.aY)(shortCredential(actor.credential))}`;
    const claimed = actor.claimed ? (0,src_escape.md) ` (${words.claimed})` : (0,src_escape.md) ``;
    return (0,src_escape.md) `${kindOf(actor, words)}${(0,src_escape/* code */.aY)(cut(actor.name, 80))}${own}${acting}${credential}${from}${claimed}`;
}
function kindOf({ kind }, words) {
    if (kind === 'person')
        return (0,src_escape.md) ``;
    return (0,src_escape.md) `${kind === 'terraform' ? words.terraform : words.controller} `;
}
/** Enough to tell two apart, and to find the certificate again. */
function shortCredential(credential) {
    const [, value = credential] = /^[A-Z0-9]{1,20}=(.+)$/s.exec(credential) ?? [];
    return cut(value, 8);
}
function clientShown({ name, version, command, agent }) {
    if (name === 'unknown')
        return (0,src_escape/* code */.aY)(cut(agent, 40));
    const words = [name, version ?? '', command ?? ''].filter((word) => word !== '');
    return (0,src_escape/* code */.aY)(cut(words.join(' '), 60));
}
/** So many characters, never half of one, with a mark where something is missing. */
function cut(value, most) {
    const characters = [...value.slice(0, most * 4)];
    return characters.length <= most && value.length <= most * 4 ? value : `${characters.slice(0, most - 1).join('')}…`;
}
function objectShown({ object, verb, selector }) {
    const place = [object.namespace, object.name].filter((part) => part !== '').join('/');
    const kind = [object.resource, object.subresource].filter((part) => part !== '').join('/');
    const chosen = selector === undefined ? '' : ` ${selector}`;
    return (0,src_escape/* code */.aY)(cut(`${verb} ${kind} ${place}${chosen}`.trim(), 160));
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/row-cells.js



const shownPaths = 3;
/** The four cells of a resource. Attributes are named, never shown. */
function rowCells(row, words) {
    const { project, resource, place } = row;
    const where = [...(project === '' ? [] : [(0,src_escape/* code */.aY)(cut(project, 60))]), ...placeShown(place)];
    const located = where.length === 0 ? (0,src_escape.md) `` : (0,src_escape.md) ` (${joined(where, ' · ')})`;
    return [
        (0,src_escape.md) `${(0,src_escape/* code */.aY)(cut(resource.address, 160))}${located}`,
        happened(row, words),
        whoDid(row.cause, words),
        next(row, words),
    ];
}
function happened({ what, paths }, words) {
    const verb = (0,src_escape/* inline */.mG)(words.what[what]);
    const named = ['reverted', 'destroyed', 'settled', 'differs'].includes(what);
    if (!named)
        return verb;
    if (paths === undefined)
        return (0,src_escape.md) `${verb}: ${words.pathsUnknown}`;
    const shown = paths.slice(0, shownPaths).map((path) => (0,src_escape/* code */.aY)(cut(path, 100)));
    if (shown.length === 0)
        return verb;
    const more = paths.length > shown.length ? (0,src_escape.md) `, ${words.more(paths.length - shown.length)}` : (0,src_escape.md) ``;
    return (0,src_escape.md) `${verb}: ${joined(shown, ', ')}${more}`;
}
function next({ what, repair }, words) {
    const said = template(words.next[what]);
    if (repair.unsafe)
        return (0,src_escape.md) `${said} (${words.unsafe})`;
    return repair.commands.length > 0 ? (0,src_escape.md) `${said} (${words.seeBelow})` : said;
}
function placeShown({ layer, environment }) {
    const named = [layer, environment].filter((part) => part !== '').join(' ');
    return named === '' ? [] : [(0,src_escape/* code */.aY)(cut(named, 60))];
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/sections.js




const openRows = 8;
/** The parts of the report in the order they are read; `keep` says which loses its items last. */
function partsOf(report, words) {
    const { blind, sessions, other, denied, timeline } = report;
    return [
        rowsPart(report, words),
        commandsPart(report, words),
        unsafePart(report, words),
        folded('checks', 7, checksShown(report, words), words),
        folded('blind', 6, operations(blind, words), words),
        folded('sessions', 5, operations(sessions, words), words),
        folded('other', 4, operations(other, words), words),
        folded('denied', 3, operations(denied, words), words),
        folded('timeline', 0, operations(timeline, words), words),
        folded('moves', 1, movesShown(report, words), words),
        folded('noise', 1, noiseShown(report), words),
        folded('projects', 2, projectsShown(report, words), words),
        folded('sources', 2, sourcesShown(report, words), words),
    ];
}
/** The first rows are open, the others folded up; the worst come first, so that size takes the least. */
function rowsPart({ rows }, words) {
    const cells = rows.map((row) => rowCells(row, words));
    return {
        title: words.sections.rows(rows.length),
        keep: 10,
        total: rows.length,
        render: (count) => {
            const open = (0,blocks/* table */.tp)(words.columns, cells.slice(0, Math.min(count, openRows)));
            const more = cells.slice(openRows, count);
            return [open, ...(more.length > 0 ? [(0,blocks/* details */.zH)(words.moreRows(more.length), (0,blocks/* table */.tp)(words.columns, more))] : [])];
        },
    };
}
/** Commands are ready for a shell, so one that would be shown other than it is, is not shown. */
function commandsPart({ rows }, words) {
    const all = rows.flatMap(({ repair }) => (repair.unsafe ? [] : repair.commands)).filter(({ line }) => pastable(line));
    const commands = [...new Map(all.map((command) => [command.line, command])).values()];
    return {
        title: words.sections.commands(commands.length),
        keep: 9,
        total: commands.length,
        render: (count) => {
            const shown = commands.slice(0, count);
            if (shown.length === 0)
                return [];
            const discards = shown.some(({ discardsPlan }) => discardsPlan);
            const afterwards = discards ? [(0,src_escape/* inline */.mG)(words.commandsDiscard), (0,src_escape/* codeBlock */.DV)('atlantis plan', 'shell')] : [];
            const block = (0,src_escape/* codeBlock */.DV)(shown.map(({ line }) => line).join('\n'), 'shell');
            return [(0,blocks/* details */.zH)(words.sections.commands(commands.length), joined([block, ...afterwards], '\n\n'))];
        },
    };
}
function unsafePart({ rows }, words) {
    const unsafe = rows.filter(({ repair }) => repair.unsafe || repair.commands.some(({ line }) => !pastable(line)));
    const items = unsafe.map(({ resource }) => (0,src_escape.md) `${(0,src_escape/* code */.aY)(cut(resource.address, 160))}: ${words.unsafe}`);
    return folded('unsafe', 8, items, words);
}
function pastable(line) {
    return (0,src_escape/* visible */.RK)(line) === line;
}
function folded(name, keep, items, words) {
    const title = words.sections[name](items.length);
    return {
        title,
        keep,
        total: items.length,
        render: (count) => (count === 0 ? [] : [(0,blocks/* details */.zH)(title, (0,blocks/* list */.p_)(items.slice(0, count)))]),
    };
}
function operations(placed, words) {
    return placed.map(({ operation, place, address }) => {
        const managed = address === '' ? [] : [(0,src_escape/* code */.aY)(cut(address, 160))];
        const where = [...managed, ...placeShown(place)];
        const located = where.length === 0 ? (0,src_escape.md) `` : (0,src_escape.md) ` (${joined(where, ' · ')})`;
        return (0,src_escape.md) `${objectShown(operation)}${located} · ${whoHowWhen(operation, words)}`;
    });
}
function checksShown({ checks }, words) {
    return checks.map(({ address, project }) => {
        const where = project === '' ? (0,src_escape.md) `` : (0,src_escape.md) ` (${(0,src_escape/* code */.aY)(cut(project, 60))})`;
        return (0,src_escape.md) `${(0,src_escape/* code */.aY)(cut(address, 160))}${where}: ${words.checkFailed}`;
    });
}
function movesShown({ moves }, words) {
    return moves.map(({ address, from }) => (0,src_escape.md) `${(0,src_escape/* code */.aY)(cut(address, 160))}, ${words.movedFrom} ${(0,src_escape/* code */.aY)(cut(from, 160))}`);
}
function noiseShown({ noise }) {
    return noise.map(({ address, paths }) => {
        const shown = paths.slice(0, 3).map((path) => (0,src_escape/* code */.aY)(cut(path, 100)));
        return shown.length === 0 ? (0,src_escape/* code */.aY)(cut(address, 160)) : (0,src_escape.md) `${(0,src_escape/* code */.aY)(cut(address, 160))}: ${joined(shown, ', ')}`;
    });
}
function projectsShown({ projects }, words) {
    return projects.map(({ name, directory, workspace, outcome, drift, changes }) => {
        const place = [directory, workspace].filter((part) => part !== '').join(' · ');
        const where = place === '' ? (0,src_escape.md) `` : (0,src_escape.md) ` (${(0,src_escape/* code */.aY)(cut(place, 120))})`;
        const said = outcome === undefined ? (0,src_escape.md) `` : (0,src_escape.md) `: ${words.outcomes[outcome]}`;
        return (0,src_escape.md) `${(0,src_escape/* code */.aY)(cut(name, 80))}${where}${said}, ${words.projectCounts(drift, changes)}`;
    });
}
/** Unavailable ones are among the warnings at the top, too. */
function sourcesShown({ sources }, words) {
    return sources.map(({ kind, name, state }) => {
        const count = state.kind === 'rows' ? String(state.count) : state.kind === 'empty' ? '0' : '✗';
        return (0,src_escape.md) `${words.sources[kind]} ${(0,src_escape/* code */.aY)(cut(name, 120))}: ${count}`;
    });
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/verdict-line.js

/** The whole report in at most 120 characters. It holds numbers and our own words, nothing that anybody else wrote. */
function verdictLine({ verdict, counts, rows, window, covered }, words) {
    switch (verdict.kind) {
        case 'clean': {
            const since = window.sinceMs === undefined ? words.wholeLog : `${words.since} ${moment(window.sinceMs)}`;
            return `🟢 ${words.clean(since)}`;
        }
        case 'unknown':
            return `⚪ ${words.unknown[verdict.because]}`;
        case 'found': {
            const icon = rows.some(({ what }) => severe.includes(what)) ? '🔴' : '🟠';
            const doubt = verdict.complete ? '' : ` · ${words.incomplete}`;
            const said = [words.manual(counts.manual, covered), words.drift(counts.drift, verdict.decisions)];
            return `${icon} ${said.join(words.comma)}${doubt}`;
        }
    }
}
const severe = ['deleted', 'destroyed', 'exists', 'missing'];

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/warnings.js




/** What a reader must know before believing the rest: what could not be read, where the log is silent, and our doubts. */
function warningsPart(report, words) {
    const items = [
        ...report.remarks.map((remark) => template(words.remarks[remark])),
        ...report.sources.flatMap(({ kind, name, state }) => {
            if (state.kind !== 'unavailable')
                return [];
            const source = template(words.unavailable(words.sources[kind]));
            return [(0,src_escape.md) `${source} ${(0,src_escape/* code */.aY)(cut(name, 120))}: ${(0,src_escape/* code */.aY)(cut(state.reason, 200))} (${(0,src_escape/* code */.aY)(cut(state.code, 60))})`];
        }),
        ...(report.coverage?.gaps ?? []).map((gap) => gapShown(gap, words)),
    ];
    return {
        title: words.sections.warnings(items.length),
        keep: 11,
        total: items.length,
        render: (count) => (count === 0 ? [] : [(0,blocks/* list */.p_)(items.slice(0, count))]),
    };
}
function gapShown({ from, to, reason }, words) {
    // A newer version may have collected the log, and know reasons that this one does not.
    const why = Object.hasOwn(words.gaps, reason) ? words.gaps[reason] : cut(reason, 60);
    return (0,src_escape.md) `${words.noRecord(stretch(from, to) ?? words.anywhere, why)}`;
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/words-en.js
const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const english = {
    clean: (since) => `No manual operations and no drift ${since}`,
    manual: (number, covered) => {
        if (covered)
            return count(number, 'manual operation');
        return number === 0 ? 'manual operations unknown' : `at least ${count(number, 'manual operation')}`;
    },
    drift: (number, decisions) => `${count(number, 'resource')} drifted: ${decisions === 0 ? 'nothing needs a decision' : `${decisions} ${decisions === 1 ? 'needs' : 'need'} a decision`}`,
    comma: ', ',
    incomplete: 'incomplete, there may be more',
    unknown: {
        'no-audit-log': 'Unknown: no audit log was given, so nobody knows what was done by hand',
        'audit-unavailable': 'Unknown: the audit log could not be read',
        'audit-holes': 'Unknown: the audit log has holes',
        'audit-without-writes': 'Unknown: the audit log records no writes',
        'no-plan': 'Unknown: Terraform’s side was not given',
        'plan-unavailable': 'Unknown: Terraform’s side could not be read',
        'plan-incomplete': 'Unknown: Terraform’s side is incomplete',
    },
    since: 'since',
    wholeLog: 'in the whole log',
    basis: {
        input: 'as the workflow asks',
        'atlantis-status': 'the last apply of Atlantis',
        'whole-log': 'nothing says when the last apply was',
    },
    covered: 'the log covers the whole window',
    notCovered: 'the log does **not** cover the whole window',
    noLog: 'no audit log was read',
    head: 'head',
    run: 'this run',
    noRecord: (stretch, reason) => `No record for ${stretch} (${reason}): that no event is there proves nothing.`,
    anywhere: 'some part of the window',
    gaps: {
        'starts-late': 'the log starts later',
        'ends-early': 'the log ends earlier',
        silence: 'no event at all for a long time',
        'file-missing': 'a rotated file is missing',
        truncated: 'the file was cut',
        'cut-archive': 'an archive breaks off',
        'line-too-long': 'a line is too long to read',
        'unreadable-lines': 'lines that are no events',
        'source-unavailable': 'a source could not be read',
        'no-writes': 'the audit policy records no writes',
        'no-times': 'events without a time',
        'clock-stepped': 'the clock stepped back',
        'too-many': 'more events than could be kept',
    },
    unavailable: (kind) => `**Unavailable**, which is not empty: ${kind}`,
    sources: { plan: 'plan', audit: 'audit log', atlantis: 'Atlantis', registry: 'cluster registry' },
    remarks: {
        'plan-and-log-disjoint': 'Nothing in the log concerns anything in the plan: do they belong to the same cluster? Check both sources.',
        'plan-without-values': 'A plan came without values, so noise could not be told from drift.',
        'head-moved': 'The head of the pull request moved on after this plan was made: plan again.',
        'log-lines-unreadable': 'Some lines of the log are no audit events, and were passed over.',
    },
    columns: ['resource', 'what happened', 'who, how, when', 'next'],
    what: {
        deleted: '🔴 deleted',
        leftover: '🟠 gone, only in the state',
        gone: '⚪ gone, as the code wants',
        reverted: '🟠 changed',
        destroyed: '🔴 changed',
        settled: '⚪ changed',
        missing: '🔴 gone',
        differs: '🟠 differs',
        exists: '🔴 made by hand, not in the state',
    },
    next: {
        deleted: 'apply makes it again',
        leftover: 'remove it from the state',
        gone: 'nothing: apply only cleans the state',
        reverted: 'apply **reverts** it; to keep it, put it into the code',
        destroyed: 'apply **destroys** it: decide first',
        settled: 'nothing: apply leaves it',
        missing: 'decide: this plan does not say what an apply would do',
        differs: 'decide: this plan does not say what an apply would do',
        exists: 'import first, or apply fails',
    },
    unsafe: 'unsafe characters, write the command by hand',
    seeBelow: 'command below',
    nobody: {
        'no-log': 'unknown: no log',
        'not-covered': 'unknown: the log has a hole here',
        'not-in-log': 'not in the log: a file on the host, another cluster, or before the log',
        'not-kubernetes': 'not an object of Kubernetes',
    },
    confidence: {
        exact: '',
        subresource: '',
        cascade: 'by what was above it',
        likely: 'likely',
        none: '',
    },
    controller: 'controller',
    terraform: 'Terraform',
    claimed: 'as its client claims',
    timeUnknown: 'at an unknown time',
    pathsUnknown: 'which attributes is not known',
    more: (number) => `and ${number} more`,
    moreRows: (number) => `${count(number, 'more resource')}`,
    leftOut: (number) => `${number} more left out for size; the job summary and report-json have all.`,
    leftOutWhole: (sections) => `Left out for size: ${sections}. The job summary and report-json have all.`,
    sections: {
        rows: (number) => count(number, 'resource'),
        commands: (number) => `Repair commands (${number})`,
        unsafe: (number) => `Without a command (${number})`,
        warnings: (number) => count(number, 'warning'),
        checks: (number) => `Failed checks (${number})`,
        blind: (number) => `Manual work on managed objects that Terraform’s diff cannot show (${number})`,
        sessions: (number) => `Sessions inside containers (${number}): what was done there cannot be known`,
        other: (number) => `Manual work on what Terraform does not manage (${number})`,
        denied: (number) => `Refused by the cluster (${number})`,
        timeline: (number) => `Timeline of manual operations (${number})`,
        noise: (number) => `Ignored as noise (${number})`,
        moves: (number) => `Moved to another address (${number}), which is no drift`,
        projects: (number) => `Projects (${number})`,
        sources: (number) => `Sources (${number})`,
    },
    commandsDiscard: 'These throw the stored plan away. Afterwards:',
    checkFailed: 'does not hold',
    movedFrom: 'was',
    outcomes: { planned: 'planned', applied: 'applied', failed: 'failed', errored: 'ended in an error' },
    projectCounts: (drift, changes) => `${drift} drifted, ${count(changes, 'change')} planned`,
    footer: 'User and address come from the API server; clients are what they claim to be. Times are UTC. Values are not shown. Updates in place.',
};

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/words-zh.js
const chinese = {
    clean: (since) => `无手工操作，无漂移（${since}）`,
    manual: (number, covered) => {
        if (covered)
            return `${number} 次手工操作`;
        return number === 0 ? '手工操作未知' : `至少 ${number} 次手工操作`;
    },
    drift: (number, decisions) => `${number} 个资源漂移：${decisions === 0 ? '无需决定' : `${decisions} 个需要决定`}`,
    comma: '，',
    incomplete: '不完整，可能还有更多',
    unknown: {
        'no-audit-log': '未知：没有提供审计日志，无从知道手工做过什么',
        'audit-unavailable': '未知：审计日志无法读取',
        'audit-holes': '未知：审计日志有缺口',
        'audit-without-writes': '未知：审计日志不记录写操作',
        'no-plan': '未知：没有提供 Terraform 一侧的数据',
        'plan-unavailable': '未知：Terraform 一侧的数据无法读取',
        'plan-incomplete': '未知：Terraform 一侧的数据不完整',
    },
    since: '自',
    wholeLog: '整个日志范围内',
    basis: {
        input: '由工作流指定',
        'atlantis-status': 'Atlantis 上次 apply',
        'whole-log': '无法得知上次 apply 的时间',
    },
    covered: '日志覆盖整个时间窗口',
    notCovered: '日志**没有**覆盖整个时间窗口',
    noLog: '没有读取审计日志',
    head: '提交',
    run: '本次运行',
    noRecord: (stretch, reason) => `${stretch} 没有记录（${reason}）：没有事件不能证明什么都没发生。`,
    anywhere: '时间窗口的某一段',
    gaps: {
        'starts-late': '日志开始得更晚',
        'ends-early': '日志结束得更早',
        silence: '长时间没有任何事件',
        'file-missing': '缺少一个轮转文件',
        truncated: '文件被截断',
        'cut-archive': '压缩文件不完整',
        'line-too-long': '某一行过长',
        'unreadable-lines': '有不是事件的行',
        'source-unavailable': '某个来源无法读取',
        'no-writes': '审计策略不记录写操作',
        'no-times': '事件没有时间',
        'clock-stepped': '时钟回拨',
        'too-many': '事件过多，无法全部保留',
    },
    unavailable: (kind) => `**不可用**（不等于为空）：${kind}`,
    sources: { plan: '计划', audit: '审计日志', atlantis: 'Atlantis', registry: '集群登记表' },
    remarks: {
        'plan-and-log-disjoint': '日志与计划没有任何共同对象：它们属于同一个集群吗？请检查两个来源。',
        'plan-without-values': '计划不含值，因此无法区分噪声与漂移。',
        'head-moved': '生成计划之后拉取请求又有新提交：请重新 plan。',
        'log-lines-unreadable': '日志中有些行不是审计事件，已跳过。',
    },
    columns: ['资源', '发生了什么', '谁、如何、何时', '下一步'],
    what: {
        deleted: '🔴 已删除',
        leftover: '🟠 已不存在，仅在 state 中',
        gone: '⚪ 已不存在，与代码一致',
        reverted: '🟠 已更改',
        destroyed: '🔴 已更改',
        settled: '⚪ 已更改',
        missing: '🔴 已不存在',
        differs: '🟠 不一致',
        exists: '🔴 手工创建，不在 state 中',
    },
    next: {
        deleted: 'apply 会重新创建',
        leftover: '从 state 中移除',
        gone: '无需操作：apply 只清理 state',
        reverted: 'apply 会**还原**；若要保留，请写入代码',
        destroyed: 'apply 会**销毁**：请先决定',
        settled: '无需操作：apply 不会改动',
        missing: '请决定：此计划不说明 apply 会做什么',
        differs: '请决定：此计划不说明 apply 会做什么',
        exists: '先 import，否则 apply 会失败',
    },
    unsafe: '含不安全字符，请手工编写命令',
    seeBelow: '命令见下',
    nobody: {
        'no-log': '未知：没有日志',
        'not-covered': '未知：日志在此有缺口',
        'not-in-log': '日志中没有：主机上的文件、另一个集群，或早于日志',
        'not-kubernetes': '不是 Kubernetes 对象',
    },
    confidence: { exact: '', subresource: '', cascade: '由上级对象引起', likely: '可能', none: '' },
    controller: '控制器',
    terraform: 'Terraform',
    claimed: '客户端自称',
    timeUnknown: '时间未知',
    pathsUnknown: '具体属性未知',
    more: (number) => `另有 ${number} 个`,
    moreRows: (number) => `另有 ${number} 个资源`,
    leftOut: (number) => `因篇幅省略 ${number} 项；完整内容见作业摘要与 report-json。`,
    leftOutWhole: (sections) => `因篇幅省略：${sections}。完整内容见作业摘要与 report-json。`,
    sections: {
        rows: (number) => `${number} 个资源`,
        commands: (number) => `修复命令（${number}）`,
        unsafe: (number) => `没有命令（${number}）`,
        warnings: (number) => `${number} 个警告`,
        checks: (number) => `未通过的检查（${number}）`,
        blind: (number) => `Terraform 差异无法显示的受管对象手工操作（${number}）`,
        sessions: (number) => `容器内会话（${number}）：其中做了什么无从得知`,
        other: (number) => `非 Terraform 管理对象的手工操作（${number}）`,
        denied: (number) => `被集群拒绝（${number}）`,
        timeline: (number) => `手工操作时间线（${number}）`,
        noise: (number) => `作为噪声忽略（${number}）`,
        moves: (number) => `地址变更（${number}），不是漂移`,
        projects: (number) => `项目（${number}）`,
        sources: (number) => `来源（${number}）`,
    },
    commandsDiscard: '以上命令会丢弃已保存的计划，之后请运行：',
    checkFailed: '不成立',
    movedFrom: '原为',
    outcomes: { planned: '已计划', applied: '已应用', failed: '失败', errored: '出错' },
    projectCounts: (drift, changes) => `${drift} 个漂移，${changes} 个计划变更`,
    footer: '用户与地址来自 API server；客户端名称为其自称。时间为 UTC。不显示值。原地更新。',
};

;// CONCATENATED MODULE: ./build/action-drift-report/src/comment/index.js









const languages = { en: english, zh: chinese };
/** The report as a comment: its first line is the verdict. Once as long as may be, then ever shorter, if GitHub refuses. */
function renditionsOf(report, { language, maxBytes }) {
    return [maxBytes, Math.floor(maxBytes / 4)].map((bytes) => body(report, languages[language], bytes));
}
/** The same for two comments that say the same, whenever and by whichever run they are said. */
function fingerprintOf(report, language) {
    const timeless = { ...report, runUrl: '', window: { ...report.window, untilMs: 0 } };
    return body(timeless, languages[language], Number.MAX_SAFE_INTEGER);
}
/** The first line without its markup. */
function titleOf(report, language) {
    return verdictLine(report, languages[language]);
}
const summaryBytes = 800 * 1024;
/** The same for the job summary, which has its own heading and much more room. */
function summaryOf(report, language) {
    const words = languages[language];
    const parts = [warningsPart(report, words), ...partsOf(report, words)];
    return [facts(report, words), fitted(parts, summaryBytes, words), footer(words)];
}
function body(report, words, maxBytes) {
    const title = verdictLine(report, words);
    const head = (0,blocks/* blocks */.Bv)(new src_escape/* Markdown */.oz(`## ${title}`), facts(report, words));
    const foot = footer(words);
    const parts = [warningsPart(report, words), ...partsOf(report, words)];
    const room = maxBytes - bytesOf(head) - bytesOf(foot) - 4;
    const whole = (0,blocks/* blocks */.Bv)(head, fitted(parts, room, words), foot);
    if (bytesOf(whole) <= maxBytes)
        return whole.source;
    // Not even the counts of what is left out fit: the verdict and the way to the rest do.
    return bytesOf(head) <= maxBytes ? head.source : `## ${title}`;
}
/** Since when, how well it is known, for which commit, and where to read more. */
function facts({ window, coverage, covered, head, runUrl }, words) {
    const since = window.sinceMs === undefined ? words.wholeLog : `${words.since} ${moment(window.sinceMs)}`;
    const log = coverage === undefined ? words.noLog : covered ? words.covered : words.notCovered;
    const parts = [
        (0,src_escape.md) `**${since.charAt(0).toUpperCase()}${since.slice(1)}** (${words.basis[window.basis]})`,
        template(log),
        ...(/^[0-9a-f]{40}$/.test(head) ? [(0,src_escape.md) `${words.head} ${(0,src_escape/* code */.aY)(head.slice(0, 7))}`] : []),
        ...(runUrl === '' ? [] : [(0,src_escape/* link */.nf)(words.run, runUrl)]),
    ];
    return joined(parts, ' · ');
}
function footer(words) {
    return (0,src_escape.md) `<sub>${words.footer}</sub>`;
}


/***/ }),

/***/ 549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./build/packages/kube-audit/src/model.js
var model = __nccwpck_require__(366);
;// CONCATENATED MODULE: ./build/action-drift-report/src/words.js
/** Words as a shell would cut them, with single and double quotes; nothing is expanded. */
function wordsOf(line) {
    const words = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
    const bare = (_, double, single) => double ?? single ?? '';
    return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, bare));
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/actor-rules.js



const keys = ['user', 'group', 'credential', 'agent', 'address', 'name', 'kind'];
/** One rule a line: `user=system:admin credential=X509SHA256=ab* name=alice`. A line that begins with # is a comment. */
function actorRules(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map(ruleOf);
}
function ruleOf(line) {
    const pairs = wordsOf(line).map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
    const rule = Object.fromEntries(pairs);
    const unknown = pairs.find(([key, value]) => !keys.some((known) => known === key) || value === '');
    if (unknown)
        throw invalid(line, `each word must be one of ${keys.join('=, ')}= and a value`);
    const kind = rule['kind'];
    if (kind !== undefined && kind !== 'ignore' && !model/* actorKinds */.n$.some((known) => known === kind)) {
        throw invalid(line, `kind must be one of ${model/* actorKinds */.n$.join(', ')} or ignore`);
    }
    if (kind === undefined && rule['name'] === undefined)
        throw invalid(line, 'it says neither name= nor kind=');
    const says = (key) => key === 'name' || key === 'kind';
    if (pairs.every(([key]) => says(key)))
        throw invalid(line, 'it holds for everybody');
    return rule;
}
function invalid(line, why) {
    return new src/* ConfigurationError */.j1('actors-invalid', `Input "actors": the rule "${line.slice(0, 100)}" cannot be used: ${why}.`);
}

// EXTERNAL MODULE: ./build/action-drift-report/src/reading/ignore.js
var ignore = __nccwpck_require__(560);
;// CONCATENATED MODULE: ./build/action-drift-report/src/asked.js




function askedOf(config, nowMs) {
    const untilMs = timeOf(config.until, nowMs) ?? nowMs;
    const sinceMs = timeOf(config.since, untilMs);
    if (sinceMs !== undefined && sinceMs >= untilMs) {
        throw new src/* ConfigurationError */.j1('since-invalid', 'Input "since" must be earlier than "until".');
    }
    return {
        mode: config.mode,
        plans: config.plan,
        auditLogs: config.auditLog,
        auditCommand: wordsOf(config.auditCommand),
        sinceMs,
        untilMs,
        actors: actorRules(config.actors),
        ignore: (0,ignore/* ignoreRules */.e)(config.ignore),
        maxBytes: Math.min(Number(config.maxBytes), 250_000),
        language: config.language,
        failOn: config.failOn,
        key: config.key,
        statusContext: config.statusContext,
        atlantisCommands: new Set(config.atlantisCommands),
    };
}
const unitMs = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function timeOf(given, nowMs) {
    if (given === 'auto')
        return undefined;
    if (given === 'now')
        return nowMs;
    const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(given) ?? [];
    const at = count === undefined ? Date.parse(given) : nowMs - Number(count) * (unitMs[unit] ?? 0);
    if (Number.isFinite(at))
        return at;
    throw new src/* ConfigurationError */.j1('since-invalid', `Inputs "since" and "until" must be times that exist, not "${given}".`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/action-drift-report/src/event.js

/** GitHub cuts payloads at 25 MB. */
const maxBytes = 32 * 1024 * 1024;
/** The pull request that started the workflow, by its event or by its ref; undefined outside one. */
function pullRequestOf(env) {
    return numberIn(env['GITHUB_EVENT_PATH'] ?? '') ?? numberOf(/^refs\/pull\/(\d+)\//.exec(env['GITHUB_REF'] ?? '')?.[1]);
}
function numberIn(path) {
    try {
        if ((0,external_node_fs_.statSync)(path).size > maxBytes)
            return undefined;
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        const pull = part(event, 'pull_request');
        const issue = part(event, 'issue');
        // A comment on an issue that is no pull request has nothing to report on.
        return numberOf(part(pull, 'number')) ?? (part(issue, 'pull_request') ? numberOf(part(issue, 'number')) : undefined);
    }
    catch {
        // Without a payload, as on a schedule of an emulator, the input or the ref says which one it is.
        return undefined;
    }
}
function part(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}
function numberOf(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

// EXTERNAL MODULE: ./build/action-drift-report/src/sources/audit-logs.js + 21 modules
var audit_logs = __nccwpck_require__(399);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/packages/deploy-protocol/src/signature.js

/** What a shared key signs, from weakest to strongest. */
const keySchemes = ['body', 'timestamp-nonce', 'standard'];
/** From weakest to strongest. A request is judged by the strongest it shows a header of, and by that alone. */
const schemes = [...keySchemes, 'oidc'];
const toleranceSeconds = 300;
/** The headers of one send. The signature of one scheme never travels with that of another: the stronger could be stripped. */
function sign(message, secret) {
    const { scheme, content, id, timestamp } = message;
    switch (scheme) {
        case 'body':
            return { 'x-hub-signature-256': `sha256=${hmac(secret, [content]).toString('hex')}` };
        case 'timestamp-nonce':
            return {
                'x-hub-signature-256': `sha256=${hmac(secret, [`${timestamp}.${id}.`, content]).toString('hex')}`,
                'x-iac-timestamp': String(timestamp),
                'x-iac-nonce': id,
            };
        case 'standard':
            return {
                'webhook-id': id,
                'webhook-timestamp': String(timestamp),
                'webhook-signature': `v1,${hmac(standardKey(secret), [`${id}.${timestamp}.`, content]).toString('base64')}`,
            };
    }
}
/** Judges a request against every key, without stopping at the first that fits, so that time tells nothing. */
function verify(received, keys, accepted = schemes) {
    const claim = claimOf(received.headers);
    if (claim === undefined)
        return { kind: 'refused', scheme: undefined, reason: 'unsigned' };
    const { scheme } = claim;
    const refused = (reason) => ({ kind: 'refused', scheme, reason });
    if (!accepted.includes(scheme))
        return refused('scheme-not-accepted');
    if (claim.malformed)
        return refused('malformed');
    let keyIndex = -1;
    for (const [index, key] of keys.entries()) {
        const fits = claim.signatures.some((given) => equal(given, expectedSignature(claim, received.content, key)));
        if (fits && keyIndex < 0)
            keyIndex = index;
    }
    if (keyIndex < 0)
        return refused('wrong');
    // Only who knows the key learns that a timestamp is old.
    if (scheme !== 'body' && Math.abs(received.nowSeconds - claim.timestamp) > toleranceSeconds)
        return refused('stale');
    const replayKey = scheme === 'body' ? undefined : `${scheme}:${claim.timestamp}:${claim.id}`;
    return { kind: 'valid', scheme, keyIndex, replayKey };
}
function claimOf(headers) {
    const has = (...names) => names.some((name) => headers[name] !== undefined);
    if (has('webhook-signature', 'webhook-id', 'webhook-timestamp'))
        return standardClaim(headers);
    if (has('x-iac-timestamp', 'x-iac-nonce'))
        return nonceClaim(headers);
    return has('x-hub-signature-256') ? bodyClaim(headers) : undefined;
}
function standardClaim(headers) {
    const id = headers['webhook-id'] ?? '';
    const timestamp = secondsOf(headers['webhook-timestamp']);
    const signatures = (headers['webhook-signature'] ?? '')
        .slice(0, 2000)
        .split(' ')
        .flatMap((part) => (/^v1,[A-Za-z0-9+/]{43}=$/.test(part) ? [Buffer.from(part.slice(3), 'base64')] : []));
    // A dot or a purely numeric id would let the id and the timestamp trade places.
    const malformed = !/^(?=.*[A-Za-z_-])[A-Za-z0-9_-]{1,128}$/.test(id) || Number.isNaN(timestamp) || signatures.length === 0;
    return { scheme: 'standard', id, timestamp, signatures, malformed };
}
function nonceClaim(headers) {
    const id = headers['x-iac-nonce'] ?? '';
    const timestamp = secondsOf(headers['x-iac-timestamp']);
    const signatures = hexSignature(headers['x-hub-signature-256']);
    const malformed = !/^[A-Za-z0-9._:-]{8,128}$/.test(id) || Number.isNaN(timestamp) || signatures.length === 0;
    return { scheme: 'timestamp-nonce', id, timestamp, signatures, malformed };
}
function bodyClaim(headers) {
    const signatures = hexSignature(headers['x-hub-signature-256']);
    return { scheme: 'body', id: '', timestamp: 0, signatures, malformed: signatures.length === 0 };
}
function hexSignature(header) {
    return /^sha256=[0-9a-f]{64}$/.test(header ?? '') ? [Buffer.from((header ?? '').slice(7), 'hex')] : [];
}
function secondsOf(header) {
    return /^[1-9]\d{0,11}$/.test(header ?? '') ? Number(header) : Number.NaN;
}
function expectedSignature(claim, content, key) {
    switch (claim.scheme) {
        case 'body':
            return hmac(key, [content]);
        case 'timestamp-nonce':
            return hmac(key, [`${claim.timestamp}.${claim.id}.`, content]);
        case 'standard':
            return hmac(standardKey(key), [`${claim.id}.${claim.timestamp}.`, content]);
    }
}
/** Standard Webhooks writes its keys as `whsec_` and base64; any other secret is taken as its bytes. */
function standardKey(secret) {
    return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
}
function hmac(key, parts) {
    const made = (0,external_node_crypto_.createHmac)('sha256', key);
    for (const part of parts)
        made.update(part);
    return made.digest();
}
function equal(given, expected) {
    return given.length === expected.length && timingSafeEqual(given, expected);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/runner.js



const limitMs = 120_000;
const runner_maxBytes = 256 * 1024 * 1024;
/** Asks over https, follows nothing, and says why there is no answer instead of giving an empty one. */
function connectRunner({ secret, clock, signal, }) {
    return {
        async get(address) {
            const url = allowed(address);
            const unavailable = (reason) => ({
                kind: 'unavailable',
                code: 'runner-unavailable',
                reason: `${url.host} ${reason}`,
            });
            try {
                const answer = await fetch(url, {
                    headers: {
                        accept: 'application/json',
                        'user-agent': 'slipway-action-drift-report',
                        ...signed(url, secret, clock),
                    },
                    redirect: 'manual',
                    signal: AbortSignal.any([signal, AbortSignal.timeout(limitMs)]),
                });
                if (answer.status !== 200)
                    return unavailable(`answered ${answer.status}${hintOf(answer.status)}`);
                return { kind: 'answered', body: await bodyOf(answer) };
            }
            catch (error) {
                signal.throwIfAborted();
                return unavailable(`gave no answer: ${(0,src/* messageOf */.bD)(error)}`);
            }
        },
    };
}
function signed(url, secret, clock) {
    if (secret === '')
        return {};
    const content = `GET ${url.pathname}${url.search}`;
    return sign({ scheme: 'standard', content, id: `msg_${(0,external_node_crypto_.randomUUID)()}`, timestamp: Math.floor(clock.now() / 1_000) }, secret);
}
/** A secret and a log are not sent in the open. */
function allowed(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const here = url !== undefined && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (url && !url.username && !url.password && (url.protocol === 'https:' || (here && url.protocol === 'http:')))
        return url;
    throw new src/* ConfigurationError */.j1('source-forbidden', `"${address.slice(0, 100)}" must be an https address without a user name or password; plain http only to this machine.`);
}
async function bodyOf(answer) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of answer.body ?? []) {
        bytes += chunk.length;
        if (bytes > runner_maxBytes)
            throw new Error(`the answer is above ${runner_maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function hintOf(status) {
    if (status === 401 || status === 403)
        return ': is "secret" the key that it knows?';
    return status === 404 ? ': it has nothing of this name' : '';
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/connect.js




/** Inputs are judged before anything is read or sent. */
async function connect(config, run) {
    const asked = askedOf(config, run.clock.now());
    for (const source of [...asked.plans, ...asked.auditLogs].filter(audit_logs/* isAddress */.P))
        allowed(source);
    const { connectConversations } = await Promise.all(/* import() */[__nccwpck_require__.e(891), __nccwpck_require__.e(508)]).then(__nccwpck_require__.bind(__nccwpck_require__, 508));
    const { pulls, sticky, commitStatuses } = connectConversations({ ...run, token: config.token });
    const number = config.prNumber === '' ? pullRequestOf(process.env) : Number(config.prNumber);
    return {
        asked,
        pull: number,
        pulls,
        sticky,
        commitStatuses,
        runner: connectRunner({ secret: config.secret, clock: run.clock, signal: run.signal }),
        log: run.log,
        clock: run.clock,
        run: { url: run.runUrl, id: Number(run.runId) || 0, attempt: Number(run.runAttempt) || 1 },
        seal: config.secret,
        folder: process.env['RUNNER_TEMP'] ?? process.cwd(),
    };
}


/***/ }),

/***/ 967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/** What looks like a secret, whatever put it there. The last guard before anything leaves the run. */
const shapes = [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    /\bey[JK][A-Za-z0-9_-]{10,2000}\.ey[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/g,
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /\bgh[opsur]_[A-Za-z0-9]{20,255}\b/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,255}\b/g,
    /\bglpat-[\w-]{20,100}/g,
    /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
    /\bsk_(?:live|test)_[A-Za-z0-9]{16,255}\b/g,
    /\bhvs\.[A-Za-z0-9_-]{20,255}/g,
    /\bAIza[A-Za-z0-9_-]{35}\b/g,
    /:\/\/[^\s/:@]{1,100}:[^\s/@]{1,200}@/g,
];
/** Long runs of base64 are taken for a secret when they look like chance: capitals, small letters and digits. */
const run = /[A-Za-z0-9+/_-]{41,}={0,2}/g;
/** The text without anything that looks like a secret, and how much of it did. */
function withoutSecrets(text) {
    let hits = 0;
    const removed = () => {
        hits += 1;
        return '(removed: looks like a secret)';
    };
    const known = shapes.reduce((shown, shape) => shown.replace(shape, removed), text);
    return { text: known.replace(run, (value) => (byChance(value) ? removed() : value)), hits };
}
function byChance(value) {
    const digits = value.replace(/\D/g, '').length;
    return /[a-z]/.test(value) && /[A-Z]/.test(value) && digits >= 4;
}


/***/ }),

/***/ 762:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(913);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(794);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(549);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(678);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(581);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(183);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(777);







await (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .y, { connect: _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N, observe: _observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l, plan: _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e, apply: _apply_js__WEBPACK_IMPORTED_MODULE_5__/* .apply */ .B, report: _report_js__WEBPACK_IMPORTED_MODULE_6__/* .report */ .z });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ metadata_metadata)
});

// EXTERNAL MODULE: ./build/packages/toolkit/src/metadata.js
var metadata = __nccwpck_require__(127);
// EXTERNAL MODULE: ./build/packages/toolkit/src/inputs.js
var inputs = __nccwpck_require__(903);
;// CONCATENATED MODULE: ./build/action-drift-report/src/failures.js
/** Every code of this action's own, and when; the README lists them, workflows may branch on them. */
const failures = {
    'nothing-readable': 'No plan and no audit log could be read at all, so there is nothing to report.',
    'fail-on': 'Something was found that `fail-on` names. The report was written first.',
    'actors-invalid': 'A line of `actors` is no rule; the message names it.',
    'ignore-invalid': 'A line of `ignore` is no rule; the message names it.',
    'since-invalid': '`since` or `until` is neither a time, a duration nor `auto`.',
    'source-forbidden': 'An address among the sources is neither https nor this machine.',
    'config-invalid': '`slipway.yml` cannot be used; the message names every place to mend.',
};

;// CONCATENATED MODULE: ./build/action-drift-report/src/metadata.js


const time = {
    pattern: /^(auto|now|\d{1,5}[smhd]|\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))$/,
    expected: 'a time such as 2026-09-01T02:00:00Z, a duration such as 6h, or auto',
};
const metadata_metadata = (0,metadata/* defineAction */.Q)({
    name: 'Slipway drift report',
    description: 'What differs from the code, who changed it by hand, and what repairs it: one comment before anyone applies.',
    inputs: {
        mode: (0,inputs/* choice */.Yq)(['comment', 'summary', 'collect'], {
            description: '`comment`: one comment on the pull request, kept up to date. `summary`: the job summary only. ' +
                '`collect`: where the log is; writes what people did, without any body, to a file for another run to read.',
            default: 'comment',
        }),
        plan: (0,inputs/* list */.p_)({
            description: 'Plans by comma or line: paths and globs of `terraform show -json` or `terraform plan -json` output, ' +
                '`project=path`, or an address of an IaC Runner such as `https://iac.example.com/plans/42`.',
            default: '',
        }),
        'audit-log': (0,inputs/* list */.p_)({
            description: 'Kubernetes audit logs by comma or line: paths and globs (rotated and `.gz` too), `-` for standard input, ' +
                'what `mode: collect` wrote, or an address such as `https://iac.example.com/audit/operations`.',
            default: '',
        }),
        'audit-command': (0,inputs/* text */.Qq)({
            description: 'A program and its arguments that print the log, such as `ssh host sudo cat /var/log/k8s-audit.log`. No shell reads it.',
            default: '',
        }),
        'clusters-report': (0,inputs/* text */.Qq)({
            description: 'The file with the answer of `slipway clusters check --json`: the report says what it found, or why nobody ' +
                'knows. Empty: not asked.',
            default: '',
        }),
        secret: (0,inputs/* secret */.rJ)({ description: 'Signs requests to the IaC Runner.', default: '' }),
        since: (0,inputs/* text */.Qq)({
            description: 'The report begins here. `auto`: the last successful apply of Atlantis, else the whole log. For each drifted ' +
                'object Terraform’s last write to it counts.',
            default: 'auto',
            ...time,
        }),
        until: (0,inputs/* text */.Qq)({ description: 'The report ends here.', default: 'now', ...time }),
        'pr-number': (0,inputs/* text */.Qq)({
            description: 'The pull request. Empty: the one that started the workflow.',
            default: '',
            pattern: /^[1-9]\d{0,9}$/,
            expected: 'the number of a pull request',
        }),
        token: (0,inputs/* secret */.rJ)({
            description: 'Reads the pull request and its statuses, writes the comment: `pull-requests: write`, `statuses: read`.',
            default: '${{ github.token }}',
        }),
        key: (0,inputs/* text */.Qq)({
            description: 'Tells several reports on one pull request apart.',
            default: 'default',
            pattern: /^[a-z0-9][a-z0-9-]{0,39}$/,
            expected: 'a short name such as production',
        }),
        config: (0,inputs/* text */.Qq)({
            description: 'Where `slipway.yml` is: its environments and layers say where an object belongs. Absent: no places.',
            default: 'slipway.yml',
        }),
        actors: (0,inputs/* text */.Qq)({
            description: 'Who is who, one rule a line: `user=system:admin credential=X509SHA256=ab* name=alice`, or `kind=ignore`. ' +
                'Conditions: `user`, `group`, `credential`, `agent`, `address`; `*` stands for any text.',
            default: '',
        }),
        ignore: (0,inputs/* text */.Qq)({
            description: 'Drift to count as noise, one rule a line: an address and a path, such as ' +
                '`kubernetes_deployment_v1.* spec[0].replicas`; `*` stands for any text.',
            default: '',
        }),
        'max-bytes': (0,inputs/* text */.Qq)({
            description: 'The comment is made to fit; what is left out is said. GitHub’s own limit is 262144.',
            default: '60000',
            pattern: /^[1-9]\d{3,5}$/,
            expected: 'a number of bytes from 1000 to 250000',
        }),
        language: (0,inputs/* choice */.Yq)(['en', 'zh'], { description: 'The language of the report.', default: 'en' }),
        'fail-on': (0,inputs/* choice */.Yq)(['none', 'deleted', 'manual', 'any'], {
            description: 'Make the step red: when something was `deleted`, when there is `manual` work, or on `any` drift as well. ' +
                'The report is written first.',
            default: 'none',
        }),
        'status-context': (0,inputs/* text */.Qq)({
            description: 'Also write a commit status of this name, such as `drift-report`, which Atlantis can require: green when ' +
                'nothing waits for a decision. Needs `statuses: write`. Empty: none.',
            default: '',
            pattern: /^[\w.\-/ ]{1,100}$/,
            expected: 'a short name such as drift-report',
        }),
        'atlantis-user': (0,inputs/* text */.Qq)({
            description: 'The login of Atlantis, such as `infra[bot]`; only its comments are read. Empty: statuses only.',
            default: '',
            pattern: /^[A-Za-z0-9][\w-]{0,99}(\[bot\])?$/,
            expected: 'a login such as infra[bot]',
        }),
        'atlantis-status-name': (0,inputs/* text */.Qq)({
            description: 'Atlantis’s `--vcs-status-name`.',
            default: 'atlantis',
            pattern: /^[\w.\-/]{1,60}$/,
            expected: 'a name such as atlantis',
        }),
        'atlantis-commands': (0,inputs/* list */.p_)({
            description: 'What your Atlantis allows (`--allow-commands`): for the others, Terraform’s own commands are offered.',
            default: 'plan,apply,import,state',
        }),
    },
    outputs: {
        verdict: '`clean`, `found` or `unknown`. Only `clean` means that nobody did anything by hand.',
        'has-drift': '`true` when a resource drifted, noise apart.',
        'drift-count': 'Resources that drifted; noise and moves apart.',
        'manual-count': 'Successful changing requests by people; sessions and denied ones apart.',
        'deleted-count': 'Drifted resources that are gone from the cluster.',
        'import-count': 'Resources made by hand where an apply would fail.',
        'leftover-count': 'Resources that only the state still has.',
        'blind-count': 'Manual changes to managed objects that no plan can show.',
        'noise-count': 'Resources that differ in words only, or that `ignore` names.',
        'session-count': 'Times that a person entered a container or forwarded a port.',
        'denied-count': 'Changing requests by people that the cluster refused.',
        covered: '`true` when the audit log covers the whole window without a gap.',
        since: 'Where the report begins; empty for the whole log.',
        until: 'Where the report ends.',
        'comment-id': 'The id of the comment; empty without one.',
        'comment-url': 'Its address.',
        changed: '`true` when this run made or changed the comment.',
        'report-json': 'The path of the report as JSON.',
        'report-markdown': 'The path of the report as Markdown.',
        collected: 'For `collect`: the path of what people did.',
    },
    failures: failures,
});


/***/ }),

/***/ 581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ observe)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/packages/atlantis/src/command-name.js
const names = {
    plan: 'plan',
    apply: 'apply',
    'policy check': 'policy_check',
    policy_check: 'policy_check',
    'approve policies': 'approve_policies',
    approve_policies: 'approve_policies',
    import: 'import',
    state: 'state',
    'state rm': 'state',
    unlock: 'unlock',
    version: 'version',
    cancel: 'cancel',
    help: 'help',
};
/** The command that a title or an argument names, such as `Policy Check` or ``State `rm` ``. */
function commandNamed(words) {
    const plain = words.replaceAll('`', '').trim().toLowerCase();
    return Object.hasOwn(names, plain) ? names[plain] : undefined;
}
/** The command of the first of these words that names one: for titles that somebody wrote in their own way. */
function commandWithin(words) {
    const plain = words.toLowerCase().replace(/[^a-z_]+/g, ' ');
    const found = Object.entries(names)
        .map(([name, command]) => ({ at: ` ${plain} `.indexOf(` ${name} `), command, length: name.length }))
        .filter(({ at }) => at >= 0)
        .sort((one, other) => one.at - other.at || other.length - one.length);
    return found[0]?.command;
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/statuses.js

/** The statuses of Atlantis by its `--vcs-status-name`, the newest first; those of others are left out. */
function parseStatuses(statuses, statusName = 'atlantis') {
    const own = statuses.flatMap((status) => {
        if (!status.context.startsWith(`${statusName}/`))
            return [];
        const named = status.context.slice(statusName.length + 1, statusName.length + 600);
        const at = named.indexOf(': ');
        const command = commandNamed(at < 0 ? named : named.slice(0, at));
        const state = ['pending', 'success', 'failure', 'error'].find((known) => known === status.state);
        if (command === undefined || state === undefined)
            return [];
        const project = at < 0 ? '' : named.slice(at + 2);
        return [{ command, project, state, done: doneOf(status.description), at: status.at }];
    });
    return own.toSorted((one, other) => other.at - one.at);
}
/** When the last apply that changed anything ended; `0/0 projects` is green too, and nothing happened. */
function lastApply(statuses) {
    const found = statuses.filter(({ command, state, done }) => {
        return command === 'apply' && state === 'success' && (done === undefined || done.projects > 0);
    });
    return found.length === 0 ? undefined : Math.max(...found.map(({ at }) => at));
}
function doneOf(description) {
    const [, projects, of] = /^(\d{1,6})\/(\d{1,6}) projects /.exec(description.slice(0, 200)) ?? [];
    return projects === undefined || of === undefined ? undefined : { projects: Number(projects), of: Number(of) };
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/fragment.js

const continues = /^Continued (?:([\w` ]{1,40}?) output )?from previous comment\.$/;
const continued = /^\*\*Warning\*\*: Output length greater than max comment size\. Continued in next comment\.$/;
const truncated = /^(?:> )?\*\*Warning\*\*: Command output is larger than the maximum number of comments/;
/** Whether a comment goes on from the one before it; with the command, where it says it. */
function continuation(lines) {
    const match = continues.exec(lines[0]?.slice(0, 200).trim() ?? '');
    return match ? { command: commandNamed(match[1] ?? '') } : undefined;
}
/** Whether the end of a comment is in the next one. */
function goesOn(lines) {
    return continued.test(lines.findLast((line) => line.trim() !== '')?.trim() ?? '');
}
/** Whether the beginning was thrown away, because it would have taken more comments than Atlantis may write. */
function beheaded(lines) {
    return lines.slice(0, 3).some((line) => truncated.test(line.slice(0, 300)));
}
/** The parts as they were before they were cut: without the words, the fences and the folds that the cut put in. */
function joined(parts) {
    const lines = [];
    for (const [index, part] of parts.entries()) {
        const start = index === 0 ? 0 : openingOf(part);
        // The last part keeps what it says of a next one: that one is missing.
        const kept = part.slice(start, index < parts.length - 1 ? endOf(part) : part.length);
        // A cut may go through the middle of a line.
        const [first = '', ...rest] = kept;
        lines.push(`${lines.pop() ?? ''}${first}`, ...rest);
    }
    return lines;
}
function openingOf(part) {
    const opened = part.findIndex((line, index) => index > 0 && !/^(?:<details><summary>Show Output<\/summary>)?\s*$/.test(line));
    if (opened < 0)
        return part.length;
    return /^```(?:diff)?$/.test(part[opened] ?? '') ? opened + 1 : opened;
}
function endOf(part) {
    const last = part.findLastIndex((line) => continued.test(line.trim()));
    let end = last;
    while (end > 0 && /^(?:<br>|<\/details>|> \[!WARNING\])?$/.test(part[end - 1] ?? ''))
        end -= 1;
    return part[end - 1] === '```' ? end - 1 : end;
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/project-ref.js
// English, Spanish, and the words of old versions.
const nameWords = ['project', 'proyecto'];
const directoryWords = ['dir', 'directorio', 'path'];
const workspaceWords = ['workspace', 'espacio de trabajo', 'environment'];
/** Such as ``project: `x` dir: `y` workspace: `z` `` with nothing after it; undefined for anything else. */
function parseProjectRef(text) {
    let rest = text.trim();
    const name = labelled(rest, nameWords, directoryWords);
    if (name)
        rest = name.rest;
    const directory = labelled(rest, directoryWords, workspaceWords);
    if (!directory)
        return undefined;
    const workspace = labelled(directory.rest, workspaceWords, []);
    if (workspace?.rest !== '')
        return undefined;
    return { name: name?.value ?? '', directory: directory.value, workspace: workspace.value };
}
/** Such as ``dir: `y` workspaces: `a`, `b` ``: what was cleaned up when a pull request was closed. */
function parseCleanedRefs(text) {
    const [before = '', after] = splitOnce(text.trim(), ' workspaces: ');
    if (after === undefined) {
        const ref = parseProjectRef(text);
        return ref ? [ref] : [];
    }
    const directory = labelled(before, directoryWords, []);
    if (!directory)
        return [];
    return after
        .split(', ')
        .filter(quoted)
        .map((workspace) => ({ name: '', directory: directory.value, workspace: workspace.slice(1, -1) }));
}
/** The quoted value behind one of the labels. Nobody escapes it, so it ends where the next label begins. */
function labelled(text, labels, nextLabels) {
    const label = labels.find((word) => text.startsWith(`${word}: \``));
    if (label === undefined)
        return undefined;
    const start = label.length + 3;
    const end = endOfValue(text, start, nextLabels);
    if (end < start)
        return undefined;
    return { value: text.slice(start, end), rest: text.slice(end + 1).trim() };
}
function endOfValue(text, start, nextLabels) {
    if (nextLabels.length === 0)
        return text.endsWith('`') && text.length > start ? text.length - 1 : -1;
    const ends = nextLabels.map((word) => text.indexOf(`\` ${word}: \``, start)).filter((index) => index >= 0);
    return ends.length > 0 ? Math.min(...ends) : -1;
}
function quoted(text) {
    return text.length >= 2 && text.startsWith('`') && text.endsWith('`');
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/header.js


const ran = ['Ran ', 'Se ejecutó ', 'Approved ', 'Políticas '];
const joints = [' for ', ' para ', ' in '];
function parseHeader(line) {
    const opening = ran.find((word) => line.startsWith(word));
    if (opening === undefined)
        return undefined;
    for (const joint of joints) {
        const at = line.indexOf(joint, opening.length);
        if (at < 0)
            continue;
        const words = line.slice(opening.length, at);
        const command = opening === 'Approved ' || opening === 'Políticas ' ? approved(words) : commandNamed(words);
        const rest = line.slice(at + joint.length).trim();
        const project = parseProjectRef(rest);
        if (project)
            return { kind: 'single', command, project };
        const count = /^(\d{1,6}) (?:projects?|proyectos?):?$/.exec(rest);
        if (count)
            return { kind: 'multiple', command, count: Number(count[1]) };
    }
    return undefined;
}
function approved(words) {
    return ['policies', 'aprobadas'].includes(words.trim().toLowerCase()) ? 'approve_policies' : undefined;
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/outcome.js
const failed = /^\*\*(?:.{1,40}? Failed|.{1,40}? falló)\*\*(?::|$)/;
const errored = /^\*\*(?:.{1,40}? Error|Error en .{1,40}?)\*\*/;
// The output of a success is in a block, folded up, or left out; bare words are somebody's own template or a bug.
const output = /^\s*[`<#*:|>~-]/;
/** What the first words below a project's name say. */
function outcomeOf(command, section) {
    const first = section.find((line) => line.trim() !== '');
    if (first === undefined)
        return 'unknown';
    if (failed.test(first))
        return 'failed';
    if (errored.test(first))
        return 'errored';
    if (command === 'policy_check' && policiesFail(section))
        return 'failed';
    return output.test(first) ? 'succeeded' : 'unknown';
}
/** A policy that was approved before is shown folded up, and its failure counts no more. */
function policiesFail(section) {
    let approved = false;
    for (const line of section) {
        if (line.startsWith('<details><summary>:white_check_mark:'))
            approved = true;
        else if (line.startsWith('</details>'))
            approved = false;
        else if (!approved && line.startsWith('FAIL - '))
            return true;
        const needs = /requires: (\d{1,6}) approval\(s\), have: (\d{1,6})\./.exec(line.slice(0, 400));
        if (needs && Number(needs[2]) < Number(needs[1]))
            return true;
    }
    return false;
}
/** The worst of what the parts became: one that is unknown could be any. */
function worst(outcomes) {
    const order = ['errored', 'failed', 'unknown', 'succeeded'];
    return order.find((outcome) => outcomes.includes(outcome)) ?? 'unknown';
}
const planned = /^Plan: (?:(\d{1,9}) to import, )?(\d{1,9}) to add, (\d{1,9}) to change, (\d{1,9}) to destroy(?:, (\d{1,9}) to forget)?\./;
const applied = /^Apply complete! Resources: (?:(\d{1,9}) imported, )?(\d{1,9}) added, (\d{1,9}) changed, (\d{1,9}) destroyed/;
/** The last numbers that Terraform printed. Values of a plan can look like them too; theirs come before, and indented. */
function changesIn(section) {
    for (const line of section.toReversed()) {
        const [, imported, add, change, destroy, forget] = planned.exec(line) ?? applied.exec(line) ?? [];
        if (add === undefined)
            continue;
        const [adds, changes, destroys] = [Number(add), Number(change), Number(destroy)];
        return { add: adds, change: changes, destroy: destroys, import: Number(imported ?? 0), forget: Number(forget ?? 0) };
    }
    const same = section.some((line) => line.startsWith('No changes. '));
    return same ? { add: 0, change: 0, destroy: 0, import: 0, forget: 0 } : undefined;
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/replies.js


const cleanedUp = /^Locks and plans deleted for the projects and (?:workspaces|environments) modified in this pull request:/;
/** A comment that is no result of projects: of a whole command, or none at all. Undefined for anything unknown. */
function parseReply(lines) {
    const [first = ''] = lines;
    if (cleanedUp.test(first))
        return cleanup(lines.slice(1));
    const reply = replyOf(first.slice(0, 500), lines);
    return reply && { ...reply, projects: [], complete: true };
}
function cleanup(lines) {
    const refs = lines.filter((line) => line.startsWith('- ')).flatMap((line) => parseCleanedRefs(line.slice(2)));
    const projects = refs.map((ref) => ({ ...ref, outcome: 'succeeded', changes: undefined }));
    return { kind: 'result', command: 'unlock', projects, outcome: 'succeeded', complete: true };
}
function replyOf(first, lines) {
    const failure = /^\*\*(?:(.{1,40}?) (Failed|Error|falló)|(Error) en (.{1,40}?))\*\*/.exec(first);
    const whole = failure && commandNamed(failure[1] ?? failure[4] ?? '');
    if (failure && whole) {
        const outcome = failure[2] === 'Error' || failure[3] === 'Error' ? 'errored' : 'failed';
        return { kind: 'error', command: whole, outcome };
    }
    const disabled = /^\*\*Error:?\*\*:? Running `\S+ (\w+)[^`]*` is disabled/.exec(first);
    if (disabled)
        return refused(commandNamed(disabled[1] ?? ''));
    if (first.startsWith('**Error') || first.startsWith('Atlantis commands can'))
        return refused(undefined);
    if (/^`{3}(?:cmake)?$/.test(first))
        return fencedReply(lines.slice(1, 80));
    if (first.startsWith('All Atlantis locks for this PR have been '))
        return said('unlock');
    if (/^Did you mean to use `/.test(first))
        return said(undefined);
    if (first.startsWith('Failed to delete PR locks'))
        return refused('unlock');
    if (first.startsWith('Cancelled ') || first.startsWith('Canceled '))
        return said('cancel');
    return undefined;
}
/** What the parser of commands answers: a mistake with the usage, or the help that was asked for. */
function fencedReply(lines) {
    const [line = ''] = lines;
    const unknown = /^Error: unknown command "([^"]{1,60})"/.exec(line);
    if (unknown)
        return refused(commandNamed(unknown[1] ?? ''));
    const forbidden = /^Error: User @\S{1,60} does not have permissions to execute '(\w{1,40})' command/.exec(line);
    if (forbidden)
        return refused(commandNamed(forbidden[1] ?? ''));
    const usage = lines.map((candidate) => /^Usage of (\w{1,40}):/.exec(candidate)?.[1]).find((name) => name);
    if (line.startsWith('Error: ') || line.startsWith('Usage of '))
        return refused(commandNamed(usage ?? ''));
    const help = lines.some((candidate) => /^Terraform (?:Pull Request Automation|For Teams)|^Usage:$/.test(candidate));
    return help ? said('help') : undefined;
}
function refused(command) {
    return { kind: 'error', command, outcome: 'failed' };
}
function said(command) {
    return { kind: 'reply', command, outcome: 'succeeded' };
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/lines.js
/** A comment longer than GitHub takes is cut here, before anything looks at it. */
const maxCharacters = 300_000;
const superseded = /^(?:<!--.*?-->\s*)?<details><summary>Superseded Atlantis .*?<\/summary>$/;
/** The lines of a comment, without what other hosts and later edits put around it. */
function lines_linesOf(body) {
    const lines = body
        .slice(0, maxCharacters)
        .replace(/^\ufeff/, '')
        .split(/\r\n|\r|\n/);
    const first = lines.findIndex((line) => line.trim() !== '');
    if (first < 0)
        return [];
    // GitLab has no way to hide a comment, so Atlantis folds it up.
    const start = superseded.test(lines[first]?.slice(0, 300).trim() ?? '') ? first + 1 : first;
    return lines.slice(lines.findIndex((line, index) => index >= start && line.trim() !== ''));
}
/** The lines that are outside every fenced block; a fence that is never closed holds all that follows. */
function outsideFences(lines) {
    const plain = [];
    let fence;
    for (const [index, line] of lines.entries()) {
        const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
        if (fence === undefined && marker !== undefined)
            fence = marker;
        else if (fence === undefined)
            plain.push({ line, index });
        else if (marker?.startsWith(fence) && line.trim() === marker)
            fence = undefined;
    }
    return plain;
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/sections.js



/** The results of a comment on several projects: their list first, then a section for each that has something to say. */
function projectResults(header, lines, complete) {
    const refs = listed(lines);
    const sections = sectionsOf(lines, refs);
    const projects = refs.map((ref, index) => {
        const own = sections.filter(({ project }) => project === index);
        if (own.length === 0)
            return { ...ref, outcome: complete ? unsaid(header) : 'unknown', changes: undefined };
        // The output of a plan can hold the heading of another project; so where there are two, the worse one counts.
        const outcome = worst(own.map((section) => outcomeOf(header.command, section.lines)));
        const [only, ...others] = own;
        return { ...ref, outcome, changes: only && others.length === 0 ? changesIn(only.lines) : undefined };
    });
    const whole = refs.length === header.count && (!complete || countsAgree(lines, projects));
    return { projects: whole || !complete ? projects : projects.map(doubted), whole };
}
/** A project without a section has nothing to tell: no changes, no policy that failed, or an approval. */
function unsaid({ command }) {
    return command === undefined ? 'unknown' : 'succeeded';
}
function doubted(project) {
    return { ...project, outcome: project.outcome === 'succeeded' ? 'unknown' : project.outcome };
}
/** ``1. dir: `a` workspace: `b` `` right below the first line. */
function listed(lines) {
    const refs = [];
    for (const line of lines.slice(1)) {
        if (line === '')
            continue;
        const ref = line.startsWith('1. ') ? parseProjectRef(line.slice(3, 2_000)) : undefined;
        if (!ref)
            break;
        refs.push(ref);
    }
    return refs;
}
/** ``### 2. dir: `a` workspace: `b` ``, where the second of the list has that very name. */
function sectionsOf(lines, refs) {
    const starts = [];
    for (const [at, line] of lines.entries()) {
        const heading = /^#{2,4} (\d{1,6})\. (.{1,2000})$/.exec(line);
        const project = Number(heading?.[1] ?? 0) - 1;
        if (heading && same(refs[project], parseProjectRef(heading[2] ?? '')))
            starts.push({ project, at });
    }
    return starts.map(({ project, at }, index) => {
        const end = starts[index + 1]?.at ?? lines.length;
        return { project, lines: lines.slice(at + 1, end) };
    });
}
function same(one, other) {
    if (!one || !other)
        return false;
    return one.name === other.name && one.directory === other.directory && one.workspace === other.workspace;
}
/** `2 projects, 1 with changes, 0 with no changes, 1 failed`: the last one outside the output, when there is one. */
function countsAgree(lines, projects) {
    const forms = /^(\d{1,6}) (?:projects|proyectos), (?:\d{1,6} (?:with changes, \d{1,6} with no changes|con cambios, \d{1,6} sin cambios)|(?:\d{1,6} (?:successful|exitosos))), (\d{1,6}) (?:failed|fallidos)(?:, (\d{1,6}) (?:errored|con errores))?$/;
    const footer = outsideFences(lines)
        .map(({ line }) => forms.exec(line))
        .findLast((match) => match !== null);
    if (!footer)
        return true;
    const bad = projects.filter(({ outcome }) => outcome === 'failed' || outcome === 'errored').length;
    return Number(footer[1]) === projects.length && Number(footer[2]) + Number(footer[3] ?? 0) === bad;
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/comment.js







/** What one comment says. Never throws: whatever is not understood is `unrecognised`, with nothing claimed. */
function parseAtlantisComment(body) {
    return parseLines(linesOf(body));
}
/** The same for lines that were joined from several comments. */
function parseLines(raw) {
    const lines = raw.map((line) => line.trimEnd());
    const continues = continuation(lines);
    if (continues)
        return nothing('fragment', continues.command);
    if (beheaded(lines))
        return nothing('fragment', undefined);
    // Output without any words of Atlantis's above it has lost its beginning.
    if (lines[0] === '```diff')
        return nothing('fragment', undefined);
    return parseResult(lines) ?? parseReply(lines) ?? parseOwnTemplate(lines) ?? nothing('unrecognised', undefined);
}
function parseResult(lines) {
    const header = parseHeader((lines[0] ?? '').slice(0, 2_000));
    if (!header)
        return undefined;
    const complete = !goesOn(lines);
    const { command } = header;
    if (header.kind === 'multiple') {
        const { projects, whole } = projectResults(header, lines, complete);
        const none = projects.length === 0 && header.count === 0;
        const outcome = none ? 'succeeded' : worst(projects.map((project) => project.outcome));
        return { kind: 'result', command, projects, outcome, complete: complete && whole };
    }
    const section = lines.slice(1);
    const outcome = outcomeOf(command, section);
    const project = { ...header.project, outcome, changes: complete ? changesIn(section) : undefined };
    return { kind: 'result', command, projects: [project], outcome, complete };
}
/**
 * Titles that people made of their own, such as ``## ✅ Plan Succeeded | `platform` ``: the command, what became of it and
 * the names in backticks, when all of that stands in one line.
 */
function parseOwnTemplate(lines) {
    const title = lines.find((line) => line !== '' && !line.startsWith('<!--'))?.slice(0, 500) ?? '';
    const outcome = outcomeInWords(title);
    const command = commandWithin(title);
    if (!/^(?:#{1,6} |\*\*)/.test(title) || outcome === 'unknown' || command === undefined)
        return undefined;
    const names = [...title.matchAll(/`([^`]{1,200})`/g)].map(([, name = '']) => name);
    const projects = names.map((name) => ({ name, directory: '', workspace: '', outcome, changes: undefined }));
    return { kind: 'result', command, projects, outcome, complete: !goesOn(lines) };
}
function outcomeInWords(title) {
    if (/❌|✖|\berror(?:ed)?\b/iu.test(title))
        return 'errored';
    if (/\bfail(?:ed|ure)?\b/i.test(title))
        return 'failed';
    return /✅|✔|\bsucce(?:ss|ssful|ssfully|eded)\b/iu.test(title) ? 'succeeded' : 'unknown';
}
function nothing(kind, command) {
    return { kind, command, projects: [], outcome: 'unknown', complete: false };
}

;// CONCATENATED MODULE: ./build/packages/atlantis/src/conversation.js



/** Everything Atlantis said below a pull request. Only the comments of the author given are looked at. */
function readConversation(comments, atlantisId) {
    const own = comments.filter(({ authorId }) => authorId === atlantisId).toSorted((a, b) => a.at - b.at || a.id - b.id);
    const runs = own.length === 0 ? [] : groups(own).map(runOf);
    const applied = runs.filter(({ command, outcome, projects }) => {
        return command === 'apply' && (outcome === 'succeeded' || projects.some((one) => one.outcome === 'succeeded'));
    });
    return { runs, latest: latestOf(runs), lastApply: applied.findLast(({ projects }) => projects.length > 0)?.at };
}
/** Comments that belong together: each but the last says that it goes on, each but the first that it does. */
function groups(own) {
    const found = [];
    for (const said of own) {
        const part = { said, lines: lines_linesOf(said.body) };
        const group = found.at(-1);
        const before = group?.at(-1);
        if (group && before && continuation(part.lines) && goesOn(before.lines))
            group.push(part);
        else
            found.push([part]);
    }
    return found;
}
function runOf(parts) {
    const [first] = parts;
    const last = parts.at(-1);
    const read = parseLines(joined(parts.map(({ lines }) => lines)));
    const open = last !== undefined && goesOn(last.lines);
    return {
        ...read,
        complete: read.complete && !open,
        comments: parts.map(({ said }) => said.id),
        at: first?.said.at ?? 0,
    };
}
function latestOf(runs) {
    const found = new Map();
    for (const { projects, command, at, complete } of runs) {
        for (const project of projects) {
            const key = JSON.stringify([project.name, project.directory, project.workspace]);
            found.set(key, { ...project, command, at, complete });
        }
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/atlantis.js


/** What Atlantis says of a pull request: its projects by its comments and statuses, and when it last applied. */
async function readAtlantis(pulls, { number, head }, { user, statusName }) {
    const listed = await pulls.statuses(head);
    const timed = listed.map((status) => ({ ...status, at: Date.parse(status.createdAt) }));
    const applied = lastApply(parseStatuses(timed, statusName));
    if (user === '')
        return { kind: 'read', projects: [], lastApplyMs: applied };
    const said = await readComments(pulls, number, user);
    // The statuses are the truth that no template and no missing right can touch.
    if ('unread' in said)
        return { kind: 'read', projects: [], lastApplyMs: applied, unread: said.unread };
    const times = [applied, said.lastApply].filter((at) => at !== undefined);
    return {
        kind: 'read',
        projects: said.latest.map(projectOf),
        lastApplyMs: times.length > 0 ? Math.max(...times) : undefined,
    };
}
async function readComments(pulls, number, user) {
    try {
        const comments = await pulls.comments(number);
        const own = comments.find(({ author }) => author.login.toLowerCase() === user.toLowerCase());
        const said = comments.map(({ id, author, body, createdAt }) => {
            return { id, authorId: author.id, body, at: Date.parse(createdAt) };
        });
        return readConversation(said, own?.author.id ?? -1);
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh) || error.code === 'canceled')
            throw error;
        return { unread: { code: error.code, reason: error.message } };
    }
}
function projectOf({ name, directory, workspace, command, outcome }) {
    return { name, directory, workspace, outcome: atlantis_outcomeOf(command, outcome) };
}
function atlantis_outcomeOf(command, outcome) {
    if (outcome === 'failed' || outcome === 'errored')
        return outcome;
    if (outcome !== 'succeeded')
        return undefined;
    if (command === 'apply')
        return 'applied';
    return command === 'plan' ? 'planned' : undefined;
}

// EXTERNAL MODULE: ./build/action-drift-report/src/sources/audit-logs.js + 21 modules
var audit_logs = __nccwpck_require__(399);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
;// CONCATENATED MODULE: ./build/packages/clusters-check/src/parse.js
/** Whoever wrote the text may be anybody: names come from branches and machines. */
function parseCheckAnswer(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return unavailable('check-malformed', 'it is no JSON; the check may have been stopped while it wrote');
    }
    const answer = fields(value);
    if (answer['version'] !== 1)
        return unavailable('check-malformed', 'it is no answer of `slipway clusters check --json`');
    const { code, message } = fields(answer['error']);
    if (isText(code) && isText(message))
        return unavailable(code, message);
    const sources = listOf(answer['sources'], sourceOf);
    const findings = listOf(answer['findings'], findingOf);
    const verdict = verdicts.find((known) => known === answer['verdict']);
    if (!sources || !findings || !verdict)
        return unavailable('check-malformed', 'its fields are not as they should be');
    if (new Set(sources.map(({ name }) => name)).size !== sourceNames.length || verdict !== due(sources, findings)) {
        return unavailable('check-malformed', 'what it concludes is not what its sources say');
    }
    return { kind: 'read', verdict, sources, findings };
}
const verdicts = ['consistent', 'findings', 'unknown'];
const sourceNames = ['registry', 'branches', 'clusters'];
const states = ['rows', 'empty', 'unavailable'];
/** Only three known sources that agree are consistent, whatever the text says of itself. */
function due(sources, findings) {
    if (sources.some(({ state }) => state === 'unavailable'))
        return 'unknown';
    return findings.length > 0 ? 'findings' : 'consistent';
}
function sourceOf(entry) {
    const name = sourceNames.find((known) => known === entry['name']);
    const state = states.find((known) => known === entry['state']);
    const { count, why } = entry;
    if (!name || !state || typeof why !== 'string' || !Number.isSafeInteger(count))
        return undefined;
    return { name, state, count: Number(count), why };
}
function findingOf({ code, cluster, text, fix }) {
    return isText(code) && isText(cluster) && isText(text) && isText(fix) ? { code, cluster, text, fix } : undefined;
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
/** Undefined when one entry is unsound: half a list is not the list. */
function listOf(value, parse) {
    if (!Array.isArray(value))
        return undefined;
    const sound = value.flatMap((entry) => parse(fields(entry)) ?? []);
    return sound.length === value.length ? sound : undefined;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function unavailable(code, reason) {
    return { kind: 'unavailable', code, reason };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/clusters-report.js


const maxBytes = 32 * 1024 * 1024;
/** What the check of the cluster registry left in a file; a file that is not there is unavailable, and never empty. */
async function readClustersReport(path) {
    return path === '' ? undefined : { name: path, answer: await answerIn(path) };
}
async function answerIn(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size > maxBytes)
            return clusters_report_unavailable('check-too-large', `it is ${size} bytes; ${maxBytes} are read`);
        return parseCheckAnswer(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        const { code = 'unknown' } = error;
        if (code === 'ENOENT')
            return clusters_report_unavailable('check-missing', 'there is no such file; did the step that writes it run?');
        return clusters_report_unavailable('check-unreadable', `it cannot be read (${code})`);
    }
}
function clusters_report_unavailable(code, reason) {
    return { kind: 'unavailable', code, reason };
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/defaults.js
// Seed 004 §1.2. Its `prod` is `production` on the wire and on GitHub.
const every = { runner: undefined, permission: 'write' };
const defaultStages = [
    { name: 'dev', slug: 'dev', host: 'local', lifetime: 'permanent', data: 'local', promotedFrom: undefined, ...every },
    {
        name: 'ci',
        slug: 'ci',
        host: 'github-actions',
        lifetime: 'minutes',
        data: 'temporary',
        promotedFrom: undefined,
        ...every,
    },
    {
        name: 'test',
        slug: 'test',
        host: 'temporary',
        lifetime: 'pull-request',
        data: 'temporary',
        promotedFrom: undefined,
        ...every,
    },
    {
        name: 'staging',
        slug: 'staging',
        host: 'dedicated',
        lifetime: 'permanent',
        data: 'production-dump',
        promotedFrom: undefined,
        ...every,
    },
    {
        name: 'production',
        slug: 'prod',
        host: 'dedicated',
        lifetime: 'permanent',
        data: 'real',
        promotedFrom: 'staging',
        runner: undefined,
        permission: 'maintain',
    },
];
const defaultState = '{env}/{layer}.tfstate';
// Seed 001 wins on names and layers; 004's `data`, `apps` and `observability` are accepted besides.
const defaultLayers = [
    {
        id: 'L1',
        name: 'bootstrap',
        directories: ['1.bootstrap'],
        namespaces: ['kube-system', 'bootstrap', 'cert-manager', 'local-path-storage'],
        state: defaultState,
        deployedBy: 'actions',
    },
    {
        id: 'L2',
        name: 'platform',
        directories: ['2.platform'],
        namespaces: ['platform', 'kubero', 'kubero-operator-system', 'observability'],
        state: defaultState,
        deployedBy: 'atlantis',
    },
    {
        id: 'L3',
        name: 'data',
        directories: ['3.data'],
        namespaces: ['data-{env}', 'data'],
        state: defaultState,
        deployedBy: 'atlantis',
    },
    {
        id: 'L4',
        name: 'apps',
        directories: ['4.apps'],
        namespaces: ['apps-{env}', 'apps'],
        state: defaultState,
        deployedBy: 'atlantis',
    },
];
/** Namespaces that every cluster has and that belong to nobody's layer. */
const systemNamespaces = ['default', 'kube-public', 'kube-node-lease'];
// Seed 004 §1.3 and §7: what is internal runs once, for staging and production; the rest is the application.
const inside = { on: 'internal', environments: ['staging', 'production'] };
const defaultDomainServices = [
    { name: 'vault', prefix: 'secrets', ...inside },
    { name: 'kubero_ui', prefix: 'kcloud', ...inside },
    { name: 'kubero_backend', prefix: 'kapi', ...inside },
    { name: 'signoz', prefix: 'signoz', ...inside },
    { name: 'openpanel', prefix: 'openpanel', ...inside },
    { name: 'frontend', prefix: '', on: 'base', environments: undefined },
    { name: 'backend', prefix: 'api', on: 'base', environments: undefined },
];
// Seed 004 §3.
const defaultPhases = [
    {
        name: '0.x',
        components: [
            { name: 'k3s', needs: [] },
            { name: 'platform-postgresql', needs: ['k3s'] },
            { name: 'vault', needs: ['platform-postgresql'] },
        ],
    },
    {
        name: '1.x',
        components: [
            { name: 'kubernetes-dashboard', needs: [] },
            { name: 'kubero', needs: ['platform-postgresql'] },
            { name: 'business-postgresql', needs: [] },
        ],
    },
    {
        name: '2.x',
        components: [
            { name: 'arangodb', needs: [] },
            { name: 'redis', needs: [] },
            { name: 'clickhouse', needs: [] },
        ],
    },
    {
        name: '3.x',
        components: [
            { name: 'signoz', needs: ['clickhouse'] },
            { name: 'openpanel', needs: ['clickhouse'] },
        ],
    },
    { name: '999', components: [{ name: 'apps', needs: ['kubero'] }] },
];

;// CONCATENATED MODULE: ./build/packages/config/src/topology/read.js

/** What the file says exists; what it leaves out is the documented layout. */
function topologyOf(content) {
    return {
        stages: stagesOf(content.environments ?? {}),
        layers: defaultLayers.map((layer) => layerOf(layer, content.layers?.[layer.id])),
        domains: domainsOf(content.domains ?? {}),
        phases: content.phases ? phasesOf(content.phases) : defaultPhases,
    };
}
/** The five documented environments, changed by what the file says of them, and whatever else it names. */
function stagesOf(given) {
    const names = new Set(Object.keys(given).map(canonical));
    const known = defaultStages.map(({ name }) => name);
    const others = [...names].filter((name) => !known.includes(name));
    return [...known, ...others].map((name) => stageOf(name, given[spelled(name, given)] ?? {}));
}
function stageOf(name, given) {
    const preset = defaultStages.find((one) => one.name === name);
    const slug = given.alias ?? preset?.slug ?? name;
    return {
        name,
        slug,
        host: given.host ?? preset?.host ?? 'dedicated',
        lifetime: given.lifetime ?? preset?.lifetime ?? 'permanent',
        data: given.data ?? preset?.data ?? 'temporary',
        promotedFrom: given.promoted_from ?? preset?.promotedFrom,
        runner: given.runner,
        permission: given.permission ?? preset?.permission ?? 'write',
        vars: given.vars ?? `envs/${slug}.tfvars`,
    };
}
/** `prod` is production: the wire and GitHub know it by that name. */
function canonical(name) {
    return name === 'prod' ? 'production' : name;
}
function spelled(name, given) {
    return name === 'production' && !Object.hasOwn(given, 'production') ? 'prod' : name;
}
function layerOf(preset, given) {
    return {
        id: preset.id,
        name: given?.name ?? preset.name,
        directories: (given?.directories ?? preset.directories).map((path) => path.replace(/\/$/, '')),
        namespaces: given?.namespaces ?? preset.namespaces,
        state: given?.state ?? preset.state,
        deployedBy: given?.deployed_by ?? preset.deployedBy,
    };
}
function domainsOf(given) {
    const services = given.services
        ? Object.entries(given.services).map(([name, { prefix, on, environments }]) => ({
            name,
            prefix,
            on,
            environments: environments?.map(canonical),
        }))
        : defaultDomainServices;
    return {
        base: given.base ?? '${BASE_DOMAIN}',
        internal: given.internal ?? '<internal_domain>',
        prefixes: Object.fromEntries(Object.entries(given.prefixes ?? {}).map(([name, prefix]) => [canonical(name), prefix])),
        services,
        certificates: given.certificates ?? [],
    };
}
function phasesOf(given) {
    return Object.entries(given)
        .map(([name, components]) => ({
        name,
        components: Object.entries(components).map(([component, { needs }]) => ({ name: component, needs })),
    }))
        .sort((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10));
}

;// CONCATENATED MODULE: ./build/packages/config/src/topology/layers.js

/** The namespaces of a layer in an environment: `data-{env}` is `data-prod` in production. */
function namespacesOf(layer, stage) {
    return layer.namespaces.map((name) => name.replace('{env}', stage.slug));
}
/** The key of a layer's Terraform state in an environment. */
function stateKey(layer, stage) {
    return layer.state.replaceAll('{env}', stage.slug).replaceAll('{layer}', layer.name);
}
/** Layer and environment of a namespace, `system` for what every cluster has, or undefined when nobody claims it. */
function placementOf({ layers, stages }, namespace) {
    if (systemNamespaces.includes(namespace))
        return 'system';
    for (const layer of layers) {
        if (layer.namespaces.includes(namespace))
            return { layer, stage: undefined };
        const stage = stages.find((one) => namespacesOf(layer, one).includes(namespace));
        if (stage)
            return { layer, stage };
    }
    return undefined;
}
/** The layer that claims a folder or one above it. */
function layerOfPath({ layers }, path) {
    return layers.find(({ directories }) => directories.some((folder) => path === folder || path.startsWith(`${folder}/`)));
}
/** An environment by its name, or by the short one in its namespaces and files. */
function stageNamed({ stages }, name) {
    return stages.find((one) => one.name === name) ?? stages.find(({ slug }) => slug === name);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/layout.js
/**
 * Reads two keys of `slipway.yml`: the aliases of environments and the namespaces of layers. A whole YAML parser would
 * be a quarter of the bundle, so plain YAML is read and anything else is refused: undefined, never a guess.
 */
function readLayout(text) {
    const lines = text
        .split(/\r?\n/)
        .map(lineOf)
        .filter((line) => line.text !== '');
    const environments = sectionOf(lines, 'environments');
    const layers = sectionOf(lines, 'layers');
    if (!environments || !layers)
        return undefined;
    const named = Object.entries(layers).map(([id, own]) => [id, layout_namespacesOf(own)]);
    if (named.some(([, namespaces]) => namespaces === undefined))
        return undefined;
    return {
        environments: Object.fromEntries(Object.entries(environments).map(([name, own]) => [name, aliasOf(own)])),
        layers: Object.fromEntries(named.map(([id, namespaces]) => [id, namespaces ?? {}])),
    };
}
function lineOf(line) {
    const text = line.replace(/(^|\s)#.*$/, '').trimEnd();
    return { indent: text.length - text.trimStart().length, text: text.trim() };
}
/** The lines below each key of a section; none for a section that is absent, undefined for one that is not plain. */
function sectionOf(lines, name) {
    const start = lines.findIndex(({ indent, text }) => indent === 0 && (text === `${name}:` || text.startsWith(`${name}: `)));
    if (start < 0)
        return {};
    if (lines[start]?.text !== `${name}:`)
        return undefined;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex(({ indent }) => indent === 0);
    const body = end < 0 ? rest : rest.slice(0, end);
    const depth = body[0]?.indent;
    const found = {};
    let own;
    for (const line of body) {
        if (line.indent !== depth) {
            own?.push(line);
            continue;
        }
        const [, key, inline = ''] = /^["']?([\w-]+)["']?:(?:\s+(.+))?$/.exec(line.text) ?? [];
        if (key === undefined || /^[&*!|>]/.test(inline))
            return undefined;
        own = inline === '' ? [] : [{ indent: line.indent + 1, text: inline }];
        found[key] = own;
    }
    return found;
}
function aliasOf(lines) {
    const [, alias] = /(?:^|[{,\n]\s*)alias:\s*["']?([a-z0-9-]+)["']?/.exec(lines.map(({ text }) => text).join('\n')) ?? [];
    return alias === undefined ? {} : { alias };
}
/** Undefined where namespaces are there and cannot be read. */
function layout_namespacesOf(lines) {
    const text = lines.map((line) => line.text).join('\n');
    const at = /(?:^|[{,\n]\s*)namespaces:\s*/.exec(text);
    if (!at)
        return {};
    const value = text.slice(at.index + at[0].length);
    const [, flow] = /^\[([^[\]&*]*)\]/.exec(value) ?? [];
    if (flow !== undefined)
        return {
            namespaces: flow
                .split(',')
                .map(bare)
                .filter((name) => name !== ''),
        };
    const [block] = /^(?:- *["']?[\w{}-]+["']?(?:\n|$))+/.exec(value) ?? [];
    return block === undefined
        ? undefined
        : {
            namespaces: block
                .trim()
                .split('\n')
                .map((item) => bare(item.slice(1))),
        };
}
function bare(text) {
    return text.trim().replace(/^["']|["']$/g, '');
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/places.js



/** Where each namespace stands, by `slipway.yml`. A report without places is still a report. */
async function readPlaces(file, facts) {
    const none = { places: new Map(), problem: undefined };
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    if (text === undefined)
        return none;
    const layout = readLayout(text);
    if (!layout)
        return {
            ...none,
            problem: `${file} writes its layers in a way that only \`slipway env check\` reads; places are left out.`,
        };
    const topology = topologyOf(layout);
    const placed = [...namespacesIn(facts)].map((namespace) => {
        const found = placementOf(topology, namespace);
        if (found === undefined)
            return [namespace, { layer: '', environment: '' }];
        if (found === 'system')
            return [namespace, { layer: 'system', environment: '' }];
        return [namespace, { layer: found.layer.id, environment: found.stage?.name ?? '' }];
    });
    return { places: new Map(placed), problem: undefined };
}
function namespacesIn({ plans, audit }) {
    const ofPlans = plans.flatMap(({ state }) => (state.kind === 'read' ? state.readings : []));
    const resources = ofPlans.flatMap((one) => one.kind === 'plan' ? [...one.plan.drift, ...one.plan.changes].map(({ resource }) => resource) : []);
    const report = audit && audit.reading.kind !== 'unavailable' ? audit.reading.report : undefined;
    const operations = report ? [...report.operations, ...report.sessions, ...report.denied] : [];
    return new Set([
        ...resources.flatMap(({ object, release }) => object?.namespace ?? release?.namespace ?? []),
        ...operations.flatMap(({ object }) => [object.namespace, object.resource === 'namespaces' ? object.name : '']),
    ]);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/packages/terraform/src/lookup.js
/** An own property; what is inherited, as `constructor`, is none. */
function field(value, name) {
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function textField(value, name) {
    const found = field(value, name);
    return typeof found === 'string' ? found : '';
}
function listField(value, name) {
    const found = field(value, name);
    return Array.isArray(found) ? found : [];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/documents.js

/** More candidates than this are no plan with a few log lines around it. */
const maxAttempts = 2_000;
/** Finds every JSON object in a text: one, several (Terragrunt), one a line (the stream), with log lines in between. */
function documentsIn(text) {
    const whole = parsed(text);
    if (isRecord(whole))
        return { objects: [whole], cut: false };
    const objects = [];
    let from = 0;
    let failed = 0;
    while (failed < maxAttempts) {
        const start = nextStart(text, from);
        if (start === undefined)
            return { objects, cut: false };
        const end = documents_endOf(text, start);
        if (end === undefined)
            return { objects, cut: true };
        const value = parsed(text.slice(start, end));
        if (isRecord(value)) {
            objects.push(value);
            from = end;
        }
        else {
            failed += 1;
            from = start + 1;
        }
    }
    return { objects, cut: false };
}
/** Where something begins that may be a JSON object: a brace with a key, or with nothing, behind it. */
function nextStart(text, from) {
    const candidate = /\{(?=\s{0,200}["}])/g;
    candidate.lastIndex = from;
    return candidate.exec(text)?.index;
}
const quote = 34;
const backslash = 92;
const documents_open = [123, 91];
const documents_close = [125, 93];
/** Behind the brace that closes the one at `start`; undefined when the text ends before. */
function documents_endOf(text, start) {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote) {
            const end = endOfString(text, at);
            if (end === undefined)
                return undefined;
            at = end;
        }
        else if (documents_open.includes(code))
            depth += 1;
        else if (documents_close.includes(code)) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return undefined;
}
function endOfString(text, start) {
    for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
        let slashes = 0;
        while (text.charCodeAt(at - 1 - slashes) === backslash)
            slashes += 1;
        if (slashes % 2 === 0)
            return at;
    }
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/checks.js

/** The `checks` of a plan that do not hold; those that nobody could judge yet are left out. */
function checksOf(checks) {
    return checks.flatMap((check) => {
        const status = textField(check, 'status');
        if (status !== 'fail' && status !== 'error')
            return [];
        const address = field(check, 'address');
        const problems = listField(check, 'instances').flatMap((instance) => listField(instance, 'problems'));
        return [
            {
                address: textField(address, 'to_display'),
                kind: textField(address, 'kind'),
                status,
                messages: problems.map((problem) => textField(problem, 'message')).filter((message) => message !== ''),
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/differences.js

/** No resource of a provider is deeper; what is, was made to break a reader. */
const maxDepth = 64;
const maxPaths = 200;
function differences(compared) {
    const found = { paths: [], noise: [], sensitive: false, type: compared.type };
    walk({ ...compared, unknown: compared.afterUnknown }, [], found);
    return found;
}
function walk(side, path, found) {
    const { before, after } = side;
    if (found.paths.length + found.noise.length >= maxPaths || differences_same(before, after))
        return;
    const hidden = side.beforeSensitive === true || side.afterSensitive === true || secret(path, found.type);
    if (noisy(side, path, found.type)) {
        found.noise.push(shown(path));
        return;
    }
    const keys = hidden || path.length >= maxDepth ? [] : keysOf(before, after);
    for (const key of keys)
        walk(childOf(side, key), [...path, segment(key)], found);
    if (keys.length > 0)
        return;
    found.paths.push(shown(path));
    if (hidden)
        found.sensitive = true;
}
function noisy({ before, after, unknown }, path, type) {
    // What is known only after an apply differs because something else does, or not at all.
    return unknown === true || (blank(before) && blank(after)) || counted(path, type) || reordered(before, after, path);
}
function shown([head = '', ...rest]) {
    return head.replace(/^\./, '') + rest.join('');
}
function childOf(side, key) {
    const of = (value) => {
        if (typeof key === 'number')
            return Array.isArray(value) ? value[key] : undefined;
        return field(value, key);
    };
    // A sensitive whole has sensitive parts.
    const mark = (value) => (value === true ? true : of(value));
    return {
        before: of(side.before),
        after: of(side.after),
        beforeSensitive: mark(side.beforeSensitive),
        afterSensitive: mark(side.afterSensitive),
        unknown: mark(side.unknown),
    };
}
/** Keys that either side has; none where one of the two is no container, unless that one is blank. */
function keysOf(before, after) {
    if ([before, after].every((value) => Array.isArray(value) || blank(value))) {
        const length = Math.max(...[before, after].map((value) => (Array.isArray(value) ? value.length : 0)));
        return Array.from({ length }, (_, index) => index);
    }
    if ([before, after].every((value) => isRecord(value) || blank(value))) {
        const all = [before, after].flatMap((value) => (isRecord(value) ? Object.keys(value) : []));
        return [...new Set(all)];
    }
    return [];
}
function segment(key) {
    if (typeof key === 'number')
        return `[${key}]`;
    return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
/** Providers write one and the same nothing in four ways. */
function blank(value) {
    if (value === undefined || value === null || value === '')
        return true;
    return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}
const counters = /^\.(resource_version|resourceVersion|generation|managed_fields|managedFields|uid|self_link|selfLink)$/;
const timestamps = /^\.(creation_timestamp|creationTimestamp)$/;
/** What the cluster counts and stamps by itself. */
function counted(path, type) {
    if (!/^(kubernetes_|kubectl_)/.test(type))
        return false;
    const last = path.at(-1) ?? '';
    const inMetadata = path.slice(0, -1).some((part) => part === '.metadata');
    if (inMetadata && (counters.test(last) || timestamps.test(last)))
        return true;
    if (path[0] === '.status' || (path[0] === '.object' && path[1] === '.status'))
        return true;
    return /last[-_]applied/i.test(last);
}
/** Keys and values of these are nobody's business, marked or not. */
function secret(path, type) {
    const head = path[0] ?? '';
    if (/^kubernetes_secret/.test(type))
        return /^\.(data|string_data|binary_data|data_wo)$/.test(head);
    return type === 'helm_release' && /^\.(values|set|set_sensitive|set_list|metadata|manifest)$/.test(head);
}
const ordered = /^\.(command|args|entrypoint|container|init_container)$/;
/** A set in another order; lists in which the order counts are told apart by name. */
function reordered(before, after, path) {
    if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length)
        return false;
    if (before.length < 2 || path.some((part, index) => index === path.length - 1 && ordered.test(part)))
        return false;
    const sorted = (list) => list.map((item) => stable(item)).sort(byText);
    return differences_same(sorted(before), sorted(after));
}
function differences_same(one, other, depth = 0) {
    if (one === other)
        return true;
    if (depth > maxDepth)
        return false;
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((item, index) => differences_same(item, other[index], depth + 1));
    }
    if (!isRecord(one) || !isRecord(other))
        return false;
    const keys = Object.keys(one);
    if (keys.length !== Object.keys(other).length)
        return false;
    return keys.every((key) => Object.hasOwn(other, key) && differences_same(one[key], other[key], depth + 1));
}
/** JSON with its keys in order, to sort by. */
function stable(value, depth = 0) {
    if (depth > maxDepth)
        return '';
    if (Array.isArray(value))
        return `[${value.map((item) => stable(item, depth + 1)).join()}]`;
    if (!isRecord(value))
        return JSON.stringify(value);
    const entries = Object.keys(value).sort(byText);
    return `{${entries.map((key) => `${JSON.stringify(key)}:${stable(value[key], depth + 1)}`).join()}}`;
}
function byText(one, other) {
    return one < other ? -1 : Number(one > other);
}

// EXTERNAL MODULE: ./build/packages/terraform/src/kinds.js
var kinds = __nccwpck_require__(873);
;// CONCATENATED MODULE: ./build/packages/terraform/src/identity.js


const nobody = { object: undefined, release: undefined, importId: '' };
/** From the values of a full plan. A name that is marked sensitive is not read. */
function identityOf(type, { values, sensitive }) {
    if (!isRecord(values) || sensitive === true)
        return nobody;
    const open = without(values, sensitive);
    const id = textField(open, 'id');
    if (type === 'helm_release')
        return releaseIdentity(textField(open, 'namespace'), textField(open, 'name'));
    if (type === 'kubernetes_manifest')
        return manifestIdentity(open);
    if (type === 'kubectl_manifest')
        return kubectlIdentity(id, open);
    const metadata = first(field(open, 'metadata'));
    const borrowed = (0,kinds/* kindOfManifest */.r6)(textField(open, 'api_version'), textField(open, 'kind'));
    if (/^kubernetes_(labels|annotations|env)$/.test(type)) {
        const object = borrowed && { ...borrowed, ...namesOf(metadata) };
        return { ...nobody, object: object?.name ? object : undefined };
    }
    const kind = (0,kinds/* kindOfType */.OF)(type);
    if (!kind)
        return nobody;
    const names = textField(metadata, 'name') === '' ? namesInId(id, kind) : namesOf(metadata);
    return kubeIdentity(kind, names, type);
}
/** From the stream, which has the id and no values. */
function identityFromId(type, id) {
    if (id === '')
        return nobody;
    if (type === 'helm_release')
        return releaseIdentity('', id);
    if (type === 'kubectl_manifest')
        return kubectlIdentity(id, undefined);
    if (type === 'kubernetes_manifest')
        return manifestFromId(id);
    const kind = (0,kinds/* kindOfType */.OF)(type);
    return kind ? kubeIdentity(kind, namesInId(id, kind), type) : nobody;
}
function kubeIdentity(kind, names, type) {
    if (names.name === '')
        return nobody;
    const namespace = kind.namespaced ? names.namespace || 'default' : '';
    const object = { group: kind.group, resource: kind.resource, namespace, name: names.name };
    const importable = !/_data$|^kubernetes_(node_taint|token_request|certificate_signing_request)/.test(type);
    const importId = kind.namespaced ? `${namespace}/${names.name}` : names.name;
    return { object, release: undefined, importId: importable ? importId : '' };
}
function releaseIdentity(namespace, name) {
    if (name === '')
        return nobody;
    return {
        object: undefined,
        release: { namespace, name },
        importId: namespace === '' ? '' : `${namespace}/${name}`,
    };
}
function manifestIdentity(values) {
    const manifest = isRecord(field(values, 'object')) ? field(values, 'object') : field(values, 'manifest');
    const names = namesOf(field(manifest, 'metadata'));
    return describedIdentity({
        apiVersion: textField(manifest, 'apiVersion'),
        kind: textField(manifest, 'kind'),
        ...names,
    });
}
/** `apiVersion=v1,kind=ConfigMap,namespace=a,name=b`, as the provider writes the id of a manifest. */
function manifestFromId(id) {
    const parts = new Map(id.split(',').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
    const described = {
        apiVersion: parts.get('apiVersion') ?? '',
        kind: parts.get('kind') ?? '',
        namespace: parts.get('namespace') ?? '',
        name: parts.get('name') ?? '',
    };
    return describedIdentity(described);
}
function describedIdentity({ apiVersion, kind, namespace, name, }) {
    const api = (0,kinds/* kindOfManifest */.r6)(apiVersion, kind);
    if (!api || name === '')
        return nobody;
    const within = namespace === '' ? '' : `namespace=${namespace},`;
    return {
        object: { ...api, namespace, name },
        release: undefined,
        importId: `apiVersion=${apiVersion},kind=${kind},${within}name=${name}`,
    };
}
/** The id of a `kubectl_manifest` is the path of its object in the API. */
function kubectlIdentity(id, values) {
    const path = /^\/(?:api\/|apis\/([^/]+)\/)[^/]+(?:\/namespaces\/([^/]+))?\/([^/]+)\/([^/?]+)$/.exec(id);
    const [apiVersion, kind] = [textField(values, 'api_version'), textField(values, 'kind')];
    const inId = path
        ? { group: path[1] ?? '', namespace: path[2] ?? '', resource: path[3] ?? '', name: path[4] ?? '' }
        : undefined;
    const named = { namespace: textField(values, 'namespace'), name: textField(values, 'name') };
    const described = describedIdentity({ apiVersion, kind, ...named });
    const object = inId ?? described.object;
    if (!object)
        return nobody;
    const within = object.namespace === '' ? '' : `//${object.namespace}`;
    const importId = apiVersion === '' || kind === '' ? '' : `${apiVersion}//${kind}//${object.name}${within}`;
    return { object, release: undefined, importId };
}
function namesOf(metadata) {
    return { namespace: textField(metadata, 'namespace'), name: textField(metadata, 'name') };
}
function namesInId(id, { namespaced }) {
    const [first = '', second, ...rest] = id.split('/');
    if (rest.length > 0 || id === '')
        return { namespace: '', name: '' };
    if (!namespaced)
        return { namespace: '', name: second === undefined ? first : '' };
    return second === undefined ? { namespace: '', name: first } : { namespace: first, name: second };
}
function first(value) {
    return Array.isArray(value) ? value[0] : value;
}
/** The values without what is marked sensitive at any depth that a name stands at. */
function without(values, sensitive, depth = 0) {
    if (sensitive === true || depth > 4)
        return undefined;
    if (Array.isArray(values)) {
        return values.map((item, index) => without(item, Array.isArray(sensitive) ? sensitive[index] : undefined, depth + 1));
    }
    if (!isRecord(values))
        return values;
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, without(value, field(sensitive, key), depth + 1)]));
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/plan-json.js




/** One document of `terraform show -json`, or the redacted form of HCP Terraform. */
function readPlanJson(document) {
    const problem = problemOf(document);
    if (problem)
        return problem;
    const drifted = listField(document, 'resource_drift').filter(managed).map(driftOf);
    const planned = listField(document, 'resource_changes').filter(managed);
    const changes = planned.map(changeOf);
    const imported = planned.filter((one) => isRecord(field(field(one, 'change'), 'importing')));
    const real = drifted.filter(({ action, detail }) => action !== 'no-op' && !onlyNoise(action, detail));
    const plan = {
        tool: toolOf(document),
        version: textField(document, 'terraform_version'),
        form: 'show-json',
        mode: modeOf(document),
        changes: changes.filter(({ action }) => action !== 'no-op'),
        drift: real.map(({ resource, action, detail }) => asDrift(resource, action, detail)),
        noise: drifted.flatMap(asNoise),
        moves: [...movesOf(planned), ...movesOf(listField(document, 'resource_drift').filter(managed))].filter(firstOfAddress),
        imports: imported.map((one) => ({ resource: resourceOf(one) })),
        checks: checksOf(listField(document, 'checks')),
        managed: changes.filter(({ deposed }) => deposed === '').map(({ resource }) => resource),
        incomplete: incompleteness(document),
    };
    return { kind: 'plan', plan };
}
const planKeys = [
    'planned_values',
    'resource_changes',
    'resource_drift',
    'output_changes',
    'plan_format_version',
    'configuration',
];
function problemOf(document) {
    if (isRecord(field(document, 'meta')) && textField(document, 'encrypted_data') !== '') {
        return plan_json_refused('plan-encrypted', 'the plan is encrypted by OpenTofu; give the output of `tofu show -json` instead');
    }
    const version = textField(document, 'format_version') || textField(document, 'plan_format_version');
    if (!planKeys.some((key) => field(document, key) !== undefined) || (version === '' && !hasLists(document))) {
        return plan_json_refused('plan-foreign', `this JSON is no Terraform plan${lookalike(document)}`);
    }
    if (version === '' || /^[01]\.\d+$/.test(version))
        return undefined;
    return plan_json_refused('plan-version', `plans of format ${version.slice(0, 20)} are not known; 0.x and 1.x are`);
}
function plan_json_refused(code, reason) {
    return { kind: 'refused', code, reason };
}
function hasLists(document) {
    return Array.isArray(field(document, 'resource_changes')) || Array.isArray(field(document, 'resource_drift'));
}
function lookalike(document) {
    if (field(document, 'values') !== undefined || field(document, 'lineage') !== undefined)
        return ' but a state';
    if (field(document, 'provider_schemas') !== undefined)
        return ' but a list of provider schemas';
    return '';
}
function managed(change) {
    return isRecord(change) && textField(change, 'mode') !== 'data' && textField(change, 'address') !== '';
}
function driftOf(entry) {
    const change = field(entry, 'change');
    return { resource: resourceOf(entry), action: actionOf(change), detail: detailOf(entry) };
}
function changeOf(entry) {
    const { paths, sensitive } = detailOf(entry);
    const action = actionOf(field(entry, 'change'));
    return {
        resource: resourceOf(entry),
        action,
        paths: action === 'update' || action === 'replace' ? paths : [],
        sensitive,
        deposed: textField(entry, 'deposed'),
    };
}
function detailOf(entry) {
    const change = field(entry, 'change');
    const [before, after] = [field(change, 'before'), field(change, 'after')];
    if (!isRecord(before) || !isRecord(after))
        return { paths: [], noise: [], sensitive: false };
    return differences({
        type: textField(entry, 'type'),
        before,
        after,
        beforeSensitive: field(change, 'before_sensitive'),
        afterSensitive: field(change, 'after_sensitive'),
        afterUnknown: field(change, 'after_unknown'),
    });
}
/** An update that changes nothing a person would call a change. */
function onlyNoise(action, { paths, noise }) {
    return action === 'update' && paths.length === 0 && noise.length > 0;
}
function asNoise({ resource, action, detail }) {
    return onlyNoise(action, detail) ? [{ resource, paths: detail.noise }] : [];
}
function asDrift(resource, action, { paths, sensitive }) {
    const kind = action === 'delete' || action === 'create' ? action : 'update';
    return { resource, action: kind, paths, sensitive };
}
function movesOf(entries) {
    return entries.flatMap((entry) => {
        const from = textField(entry, 'previous_address');
        return from === '' || from === textField(entry, 'address') ? [] : [{ resource: resourceOf(entry), from }];
    });
}
function firstOfAddress(move, index, all) {
    return all.findIndex(({ resource }) => resource.address === move.resource.address) === index;
}
function resourceOf(entry) {
    const type = textField(entry, 'type');
    const provider = textField(entry, 'provider_name').replace(/^registry\.(terraform\.io|opentofu\.org)\//, '');
    return {
        address: textField(entry, 'address'),
        type,
        name: textField(entry, 'name'),
        module: textField(entry, 'module_address'),
        mode: 'managed',
        provider,
        ...identityOf(type, valuesOf(field(entry, 'change'))),
    };
}
/** What is there now names it best; what is only planned has no `before`. */
function valuesOf(change) {
    const before = field(change, 'before');
    return isRecord(before)
        ? { values: before, sensitive: field(change, 'before_sensitive') }
        : { values: field(change, 'after'), sensitive: field(change, 'after_sensitive') };
}
function actionOf(change) {
    const actions = listField(change, 'actions').filter((action) => typeof action === 'string');
    if (actions.includes('delete') && actions.includes('create'))
        return 'replace';
    if (actions.includes('forget'))
        return actions.includes('create') ? 'create' : 'forget';
    const known = ['no-op', 'create', 'read', 'update', 'delete'];
    return known.find((action) => action === actions[0]) ?? 'no-op';
}
function toolOf(document) {
    const entries = ['resource_changes', 'resource_drift'].flatMap((name) => listField(document, name));
    const providers = entries.map((entry) => textField(entry, 'provider_name'));
    if (providers.some((name) => name.startsWith('registry.opentofu.org/')))
        return 'opentofu';
    return textField(document, 'terraform_version') === '' ? 'unknown' : 'terraform';
}
/** A normal plan lists every resource it looked at, changed or not; a refresh-only plan lists none. */
function modeOf(document) {
    if (Array.isArray(field(document, 'resource_changes')))
        return 'normal';
    const drift = listField(document, 'resource_drift').length > 0;
    const root = field(field(field(document, 'prior_state'), 'values'), 'root_module');
    const known = listField(root, 'resources').length > 0 || listField(root, 'child_modules').length > 0;
    return drift && known ? 'refresh-only' : 'normal';
}
function incompleteness(document) {
    if (field(document, 'errored') === true)
        return 'errored';
    return field(document, 'complete') === false ? 'deferred' : 'no';
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/stream.js


/** Whether a document is a message of `terraform plan -json`. */
function streamed(document) {
    return textField(document, '@level') !== '' && textField(document, 'type') !== '';
}
/** The stream of one or several plans, one after the other: who is touched and how, without any value. */
function readStreams(messages) {
    const starts = messages.flatMap((message, index) => (textField(message, 'type') === 'version' ? [index] : []));
    const bounds = starts[0] === 0 ? starts : [0, ...starts];
    return bounds.map((start, index) => readStream(messages.slice(start, bounds[index + 1])));
}
function readStream(messages) {
    const ofType = (type) => messages.filter((message) => textField(message, 'type') === type);
    const seen = new Map();
    for (const message of messages) {
        const hook = field(message, 'hook');
        const resource = isRecord(hook) ? stream_resourceOf(field(hook, 'resource'), hook) : undefined;
        // What is gone has an id only before its refresh, not after it.
        if (resource && !named(seen.get(resource.address)))
            seen.set(resource.address, resource);
    }
    const changed = (type) => ofType(type).flatMap((message) => stream_changeOf(field(message, 'change'), seen));
    const planned = changed('planned_change');
    const drift = changed('resource_drift');
    const version = ofType('version')[0];
    const tofu = textField(version, 'tofu');
    return {
        tool: tofu === '' ? (version ? 'terraform' : 'unknown') : 'opentofu',
        version: tofu || textField(version, 'terraform'),
        form: 'stream',
        mode: 'normal',
        changes: planned
            .filter(({ action }) => action !== 'no-op')
            .map(({ resource, action }) => ({ resource, action, paths: undefined, sensitive: false, deposed: '' })),
        drift: drift.flatMap(({ resource, action }) => action === 'delete' || action === 'update' || action === 'create'
            ? [{ resource, action, paths: undefined, sensitive: false }]
            : []),
        noise: [],
        moves: [...planned, ...drift].flatMap(({ resource, from }) => (from === '' ? [] : [{ resource, from }])),
        imports: planned.filter(({ importing }) => importing).map(({ resource }) => ({ resource })),
        checks: ofType('diagnostic').flatMap(checkOf),
        managed: [...seen.values()],
        incomplete: stream_incompleteness(messages),
    };
}
function stream_changeOf(change, seen) {
    const touched = stream_resourceOf(field(change, 'resource'), undefined);
    if (!touched)
        return [];
    const from = textField(field(change, 'previous_resource'), 'addr');
    return [
        {
            resource: seen.get(touched.address) ?? renamed(touched, seen.get(from)),
            action: actions[textField(change, 'action')] ?? 'no-op',
            from,
            importing: isRecord(field(change, 'importing')),
        },
    ];
}
function named(resource) {
    return resource?.object !== undefined || resource?.release !== undefined;
}
function renamed(to, from) {
    return from ? { ...from, address: to.address, name: to.name, module: to.module } : to;
}
const actions = {
    create: 'create',
    read: 'read',
    update: 'update',
    replace: 'replace',
    delete: 'delete',
    remove: 'forget',
    forget: 'forget',
};
function stream_resourceOf(resource, hook) {
    const address = textField(resource, 'addr');
    if (address === '' || textField(resource, 'resource').startsWith('data.'))
        return undefined;
    const type = textField(resource, 'resource_type');
    const id = textField(hook, 'id_key') === 'id' ? textField(hook, 'id_value') : '';
    return {
        address,
        type,
        name: textField(resource, 'resource_name'),
        module: textField(resource, 'module'),
        mode: 'managed',
        provider: textField(resource, 'implied_provider'),
        ...identityFromId(type, id),
    };
}
/** Terraform reports a failed `check` as a warning, and a failed condition as an error. */
function checkOf(message) {
    const diagnostic = field(message, 'diagnostic');
    const summary = textField(diagnostic, 'summary');
    if (!/^(Check block assertion failed|Resource (pre|post)condition failed)/i.test(summary))
        return [];
    const context = textField(field(diagnostic, 'snippet'), 'context');
    const address = textField(diagnostic, 'address') || context.replace(/^(\w+) "([^"]*)"$/, '$1.$2');
    const kind = summary.startsWith('Check') ? 'check' : 'resource';
    return [{ address, kind, status: 'fail', messages: [textField(diagnostic, 'detail')].filter((text) => text !== '') }];
}
function stream_incompleteness(messages) {
    const severity = (message) => textField(field(message, 'diagnostic'), 'severity');
    if (messages.some((message) => severity(message) === 'error'))
        return 'errored';
    return messages.some((message) => textField(message, 'type') === 'change_summary') ? 'no' : 'cut';
}

;// CONCATENATED MODULE: ./build/packages/terraform/src/read.js



/** Every plan in a text: `show -json`, the stream of `plan -json`, several of them, log lines in between. Never throws. */
function readPlans(text) {
    const unreadable = unreadableAs(text);
    if (unreadable)
        return [unreadable];
    const { objects, cut } = documentsIn(text);
    const messages = objects.filter(streamed);
    const documents = objects.filter((object) => !streamed(object)).map(readPlanJson);
    const streams = messages.length > 0 ? readStreams(messages) : [];
    const plans = [
        ...documents.filter(({ kind }) => kind === 'plan'),
        ...streams.map((plan) => ({ kind: 'plan', plan })),
    ];
    const cutShort = read_refused('plan-cut', 'the file ends in the middle of its JSON; it was cut while it was written or copied');
    if (plans.length === 0)
        return [documents[0] ?? (cut ? cutShort : foreign(text))];
    // Log lines in JSON around a plan are no plans, but neither a refused nor half a plan beside a whole one is hidden.
    const versions = documents.filter((reading) => reading.kind === 'refused' && reading.code !== 'plan-foreign');
    return [...plans, ...versions, ...(cut ? [cutShort] : [])];
}
function unreadableAs(text) {
    if (text.trim() === '')
        return read_refused('plan-empty', 'the file is empty; the command that should write it failed');
    if (text.startsWith('PK\u0003\u0004')) {
        return read_refused('plan-binary', 'this is the plan file itself; give the output of `terraform show -json FILE`');
    }
    return text.slice(0, 4_096).includes('\0') ? read_refused('plan-binary', 'this is a binary file') : undefined;
}
function foreign(text) {
    const words = /Terraform will perform|Plan: \d+ to add|No changes\. /.test(text.slice(0, 1_000_000));
    const hint = words ? ' but the words of a plan; give the output of `terraform show -json` or `plan -json`' : '';
    return read_refused('plan-foreign', `this is no JSON of a Terraform plan${hint}`);
}
function read_refused(code, reason) {
    return { kind: 'refused', code, reason };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/plan-files.js




/** V8 holds no longer text; no plan that people read is near it. */
const plan_files_maxBytes = 256 * 1024 * 1024;
/** Plans in files: `path`, a glob, or `project=path`. What cannot be read is said, file by file. */
async function readPlanFiles(entry) {
    const [, name = '', pattern = entry] = /^([\w][\w.\-/ ]{0,99})=(.+)$/.exec(entry) ?? [];
    const paths = /[*?[{]/.test(pattern) && !exists(pattern) ? (0,external_node_fs_.globSync)(pattern).toSorted() : [pattern];
    if (paths.length === 0)
        return [plan_files_unavailable(entry, name, ['plan-missing', 'the glob matches no file'])];
    return await Promise.all(paths.map((path) => readPlanFile(path, paths.length === 1 ? name : '')));
}
async function readPlanFile(path, project) {
    const named = project !== '';
    const of = project || projectOfFile(path);
    try {
        const size = (0,external_node_fs_.statSync)(path).size;
        if (size > plan_files_maxBytes)
            return plan_files_unavailable(path, of, ['plan-too-large', `it is ${size} bytes; ${plan_files_maxBytes} are read`]);
        const readings = readPlans(await (0,promises_.readFile)(path, 'utf8'));
        return { name: path, project: of, named, commit: '', state: { kind: 'read', readings } };
    }
    catch (error) {
        const { code = 'unknown' } = error;
        const reason = code === 'ENOENT' ? 'there is no such file; did the step that writes it run?' : `it cannot be read (${code})`;
        return { ...plan_files_unavailable(path, of, [code === 'ENOENT' ? 'plan-missing' : 'plan-unreadable', reason]), named };
    }
}
function plan_files_unavailable(name, project, [code, reason]) {
    return { name, project, named: project !== '', commit: '', state: { kind: 'unavailable', code, reason } };
}
/** `plans/data-prod.tfplan.json` is of the project `data-prod`, as far as a file name says. */
function projectOfFile(path) {
    return (0,external_node_path_.basename)(path).replace(/(\.(tfplan|plan|stream|refresh-only))*\.(jsonl?|ndjson|txt|log)$/i, '');
}
function exists(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/runner-plans.js

/** The plan streams that Atlantis posted to an IaC Runner: `{"plans":[{"project":"platform","stream":"…"}]}`. */
async function readRunnerPlans(address, runner) {
    const unavailable = (code, reason) => [
        { name: address, project: '', named: false, commit: '', state: { kind: 'unavailable', code, reason } },
    ];
    const answer = await runner.get(address);
    if (answer.kind === 'unavailable')
        return unavailable(answer.code, answer.reason);
    const plans = plansIn(answer.body.toString('utf8'));
    if (!plans)
        return unavailable('runner-unavailable', 'the answer is no list of plans');
    if (plans.length === 0)
        return unavailable('plan-missing', 'no plan was posted for this pull request yet');
    return plans.map(({ project, commit, stream }) => ({
        name: project,
        project,
        named: true,
        commit: typeof commit === 'string' ? commit : '',
        state: { kind: 'read', readings: readPlans(stream) },
    }));
}
function plansIn(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const list = value?.plans;
    if (!Array.isArray(list))
        return undefined;
    const posted = list.filter((one) => typeof one?.project === 'string' && typeof one?.stream === 'string');
    return posted.length === list.length ? posted : undefined;
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/observe.js







async function observe(config, ports) {
    const { asked, runner, log } = ports;
    if (asked.mode === 'collect')
        return await collectable(ports);
    const plans = await observe_readPlans(asked.plans, ports);
    // Controllers are read only where there is something for them to explain: it takes longer.
    const drifted = plans.some(({ state }) => state.kind === 'read' && state.readings.some(touches));
    const [audit, remote, registry] = await Promise.all([
        (0,audit_logs/* readAuditSources */.k)(asked, drifted ? 'everyone' : 'people', runner),
        readPull(config, ports),
        readClustersReport(config.clustersReport),
    ]);
    const facts = { asked, plans, audit, registry, ...remote, runUrl: ports.run.url };
    const { places, problem } = await readPlaces(config.config, facts);
    log.info(`${plans.length} plans, ${audit ? `audit log ${audit.reading.kind}` : 'no audit log'}`);
    return { ...facts, places, problems: [...remote.problems, ...(problem === undefined ? [] : [problem])] };
}
async function collectable({ asked, runner, run }) {
    const audit = await (0,audit_logs/* readAuditSources */.k)(asked, 'everyone', runner);
    const nothing = { plans: [], pull: undefined, atlantis: undefined, places: new Map(), problems: [] };
    return { asked, audit, runUrl: run.url, ...nothing };
}
async function observe_readPlans(entries, { runner }) {
    const read = entries.map((entry) => ((0,audit_logs/* isAddress */.P)(entry) ? readRunnerPlans(entry, runner) : readPlanFiles(entry)));
    return (await Promise.all(read)).flat();
}
function touches(reading) {
    return reading.kind === 'plan' && reading.plan.drift.length + reading.plan.changes.length > 0;
}
/** What cannot be read of the pull request is said; the rest of the report does not wait for it. */
async function readPull(config, { pull, pulls }) {
    if (pull === undefined)
        return { pull: undefined, atlantis: undefined, problems: [] };
    try {
        const { number, headSha, state, locked } = await pulls.read(pull);
        const facts = { number, head: headSha, open: state === 'open', locked };
        return { pull: facts, atlantis: await atlantisOf(config, pulls, facts), problems: [] };
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh) || error.code === 'canceled')
            throw error;
        const atlantis = observe_unavailable(error);
        return { pull: undefined, atlantis, problems: [`Pull request ${pull} could not be read: ${error.message}`] };
    }
}
async function atlantisOf(config, pulls, pull) {
    try {
        return await readAtlantis(pulls, pull, { user: config.atlantisUser, statusName: config.atlantisStatusName });
    }
    catch (error) {
        if (!(error instanceof src/* ExpectedError */.Dh) || error.code === 'canceled')
            throw error;
        return observe_unavailable(error);
    }
}
function observe_unavailable(error) {
    return { kind: 'unavailable', code: error.code, reason: error.message };
}


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/packages/kube-audit/src/model.js
var model = __nccwpck_require__(366);
;// CONCATENATED MODULE: ./build/action-drift-report/src/attribution/log-index.js

function logIndex(report) {
    const changes = [...report.operations, ...report.automated];
    return {
        report,
        manual: byObject(report.operations),
        automated: byObject(report.automated.filter(({ object }) => object.subresource !== 'status')),
        baselines: baselinesOf(report.terraform),
        sweeps: changes.filter(({ verb, object }) => {
            const wholeNamespace = object.resource === 'namespaces' && object.subresource === '';
            return verb === 'deletecollection' || (verb === 'delete' && wholeNamespace);
        }),
    };
}
/** Everything anybody but Terraform did to an object, its subresources included. */
function operationsOn(index, object) {
    const key = (0,model/* objectKey */.T5)(object);
    return [...(index.manual.get(key) ?? []), ...(index.automated.get(key) ?? [])];
}
function byObject(operations) {
    return Map.groupBy(operations, ({ object }) => (0,model/* objectKey */.T5)(object));
}
function baselinesOf(writes) {
    const latest = new Map();
    for (const { at, object } of writes) {
        const key = (0,model/* objectKey */.T5)(object);
        if (at !== undefined && at > (latest.get(key) ?? 0))
            latest.set(key, at);
    }
    return latest;
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/attribution/window.js
/** What has no time may have happened at any time. */
function within({ at }, { fromMs, toMs }) {
    return at === undefined || ((fromMs === undefined || at > fromMs) && (toMs === undefined || at <= toMs));
}
/** A busy log has an event every few seconds; one that begins so soon after a window misses nothing by chance. */
const slackMs = 60_000;
/** Whether the log can vouch for a span: no gap reaches into it, and it begins before the span does. */
function vouchesFor({ from, gaps, full }, { fromMs, toMs }) {
    if (full)
        return true;
    if (fromMs === undefined || from === undefined || from - fromMs > slackMs)
        return false;
    return gaps.every((gap) => {
        if (gap.from === undefined && gap.to === undefined)
            return false;
        return ((gap.to !== undefined && gap.to <= fromMs) || (toMs !== undefined && gap.from !== undefined && gap.from >= toMs));
    });
}
function newestFirst(one, other) {
    return (other.at ?? 0) - (one.at ?? 0);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/attribution/cascade.js


/** The garbage collector follows its cause within seconds; a busy one within minutes. */
const collectorLagMs = 10 * 60_000;
/** Deletions that took an object along: of its namespace, of a collection it was in, of what owned it. */
function cascadesOf(object, log, span) {
    const swept = log.sweeps.filter((sweep) => within(sweep, span) && sweeps(sweep, object));
    const owned = operationsOn(log, object)
        .filter(byCollector)
        .flatMap((deletion) => ownersOf(deletion, object, log));
    return [...swept, ...owned].toSorted(peopleFirst);
}
/** Whether a deletion of a namespace or a collection reaches an object; what a selector picks, nobody can know. */
function sweeps(sweep, object) {
    const { resource, group, namespace, name } = sweep.object;
    if (resource === 'namespaces' && sweep.verb === 'delete') {
        return name === object.namespace || (object.resource === 'namespaces' && name === object.name);
    }
    const sameKind = resource === object.resource && group === object.group;
    return sweep.verb === 'deletecollection' && sameKind && (namespace === '' || namespace === object.namespace);
}
function byCollector({ actor, verb }) {
    return verb === 'delete' && /(generic-garbage-collector|namespace-controller)$/.test(actor.user);
}
/** Whoever deleted something in the same namespace shortly before whose name this one's begins with. */
function ownersOf(deletion, object, log) {
    const { at } = deletion;
    if (at === undefined)
        return [];
    return log.report.operations.filter((candidate) => {
        const { verb, object: owner, at: before } = candidate;
        if (verb !== 'delete' || before === undefined || before > at || at - before > collectorLagMs)
            return false;
        return owner.namespace === object.namespace && owner.name !== '' && object.name.startsWith(owner.name);
    });
}
function peopleFirst(one, other) {
    const rank = ({ actor }) => Number(actor.kind !== 'person');
    return rank(one) - rank(other) || newestFirst(one, other);
}

// EXTERNAL MODULE: ./build/packages/terraform/src/kinds.js
var kinds = __nccwpck_require__(873);
;// CONCATENATED MODULE: ./build/action-drift-report/src/attribution/likely.js


/**
 * What fits without naming the object: a creation whose name the server made up, and, where a plan names no object,
 * one of the same kind whose name is spelt like the resource.
 */
function likelyOf({ object, type, name }, log, span) {
    const fits = (operation) => {
        const made = operation.object;
        if (operation.verb !== 'create' || made.subresource !== '')
            return false;
        if (object)
            return made.name === '' && made.resource === object.resource && made.namespace === object.namespace;
        return made.resource === (0,kinds/* resourcePlural */.zM)(type ?? '') && spelling(made.name) === spelling(name ?? '');
    };
    return log.report.operations.filter((operation) => within(operation, span) && fits(operation)).toSorted(newestFirst);
}
function spelling(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/attribution/release.js

/** Helm keeps each revision in a secret of its own: writing one is an install, an upgrade or a rollback. */
function releaseOperations(release, log, window) {
    const ours = (writes) => writes.filter(({ object }) => isRevision(object, release));
    const written = ours(log.report.terraform).flatMap(({ at }) => at ?? []);
    const span = written.length === 0 ? window : { ...window, fromMs: Math.max(...written) };
    const of = (writes) => ours(writes)
        .filter((one) => within(one, span))
        .toSorted(newestFirst);
    const people = of(log.report.operations);
    return people.length > 0 ? people : of(log.report.automated);
}
/** Whether an object looks like a part of a release: no log below level Request says it for certain. */
function looksLikePart(object, { namespace, name }) {
    if (isRevision(object, { namespace, name }))
        return true;
    if (namespace === '' || object.namespace !== namespace)
        return false;
    return object.name === name || object.name.startsWith(`${name}-`);
}
function isRevision(object, { namespace, name }) {
    if (object.resource !== 'secrets' && object.resource !== 'configmaps')
        return false;
    if (namespace !== '' && object.namespace !== namespace)
        return false;
    const prefix = `sh.helm.release.v1.${name}.v`;
    return object.name.startsWith(prefix) && /^\d+$/.test(object.name.slice(prefix.length));
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/attribution/attribute.js





/** Who did it, by the surest evidence there is: the object itself, a part of it, what took it along, what fits. */
function attribute(question, evidence) {
    if (!evidence)
        return nobody('no-log');
    const { resource } = question;
    const { log, window } = evidence;
    if (resource.release)
        return answer('exact', releaseOperations(resource.release, log, window)) ?? unnamed(log, window);
    const likely = () => answer('likely', likelyOf(resource, log, window));
    if (!resource.object)
        return likely() ?? nobody('not-kubernetes');
    const span = spanOf(resource.object, evidence);
    const { people, others } = direct(question, resource.object, log, span);
    const taken = along(question, resource.object, log, span);
    // What a collector removed, somebody else had removed the owner or the namespace of.
    const byPerson = taken?.confidence === 'cascade' && taken.operations[0]?.actor.kind === 'person';
    return people ?? (byPerson ? taken : undefined) ?? others ?? taken ?? unnamed(log, span);
}
/** Since Terraform last wrote to this very object; else since whenever the report begins. */
function spanOf(object, { log, window }) {
    const baseline = log.baselines.get((0,model/* objectKey */.T5)(object));
    return baseline === undefined ? window : { ...window, fromMs: baseline };
}
/** The object itself or a subresource: people first, unless a controller had the last word on what a controller sets. */
function direct(question, object, log, span) {
    const fits = (operation) => within(operation, span) && explains(question, operation);
    const of = (map) => (map.get((0,model/* objectKey */.T5)(object)) ?? []).filter(fits).toSorted(newestFirst);
    const people = of(log.manual);
    const others = of(log.automated);
    const scaled = others.find(({ object: { subresource } }) => subresource === 'scale');
    const newest = people[0];
    const overruled = scaled && newest && replicasOnly(question) && newestFirst(newest, scaled) > 0;
    return overruled
        ? { people: undefined, others: surest([scaled]) }
        : { people: surest(people), others: surest(others) };
}
function surest(operations) {
    const exact = operations.some(({ object }) => object.subresource === '');
    return answer(exact ? 'exact' : 'subresource', operations);
}
function explains({ change }, { verb, object: { subresource } }) {
    if (change !== 'deleted')
        return verb !== 'delete' && verb !== 'deletecollection' && verb !== 'get';
    // An object that waits for its finalizers goes when the last one is taken away.
    return verb === 'delete' || subresource === 'finalizers' || subresource === 'finalize';
}
function replicasOnly({ paths }) {
    return paths !== undefined && paths.length > 0 && paths.every((path) => /(^|\.)replicas$/.test(path));
}
/** What was taken along with something else, or has a name that the server made up. */
function along({ change }, object, log, span) {
    if (change !== 'deleted')
        return answer('likely', likelyOf({ object }, log, span));
    return answer('cascade', cascadesOf(object, log, span));
}
function answer(confidence, operations) {
    return operations.length === 0 ? undefined : { confidence, operations, nobody: undefined };
}
function unnamed({ report }, span) {
    return nobody(vouchesFor(report.coverage, span) ? 'not-in-log' : 'not-covered');
}
function nobody(why) {
    return { confidence: 'none', operations: [], nobody: why };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/place.js
const nowhere = { layer: '', environment: '' };
/** Layer and environment of a namespace, as `slipway.yml` says. */
function placeOf(namespace, { places }) {
    return places.get(namespace) ?? nowhere;
}
/** A namespace is an object of its own, and stands where it leads. */
function placeOfOperation({ object }, facts) {
    return placeOf(object.resource === 'namespaces' ? object.name : object.namespace, facts);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/manual.js



/** What people did in the window, sorted by whether a plan can show it. */
function manualWork(known) {
    const { evidence, rows, facts } = known;
    if (!evidence)
        return { timeline: [], blind: [], other: [], sessions: [], denied: [] };
    const { report } = evidence.log;
    const blamed = new Set(rows.flatMap(({ cause }) => cause.operations));
    const owners = manual_ownersOf(known);
    const placed = (operation) => {
        const owner = owners.of(operation);
        return {
            operation,
            place: placeOfOperation(operation, facts),
            address: owner?.resource.address ?? '',
            project: owner?.project ?? '',
        };
    };
    const inWindow = (operation) => within(operation, evidence.window);
    // What explains a row counts, also where Terraform’s last write to that object is older than the window.
    const timeline = report.operations.filter((one) => inWindow(one) || blamed.has(one)).map(placed);
    const unexplained = timeline.filter(({ operation }) => !blamed.has(operation));
    return {
        timeline,
        blind: unexplained.filter(({ operation, address }) => address !== '' && !overwritten(operation, evidence)),
        other: unexplained.filter(({ address }) => address === ''),
        sessions: report.sessions.filter(inWindow).map(placed),
        denied: report.denied.filter(inWindow).map(placed),
    };
}
/** Terraform wrote to the object afterwards: what was done before is history. */
function overwritten(operation, evidence) {
    return !within(operation, spanOf(operation.object, evidence));
}
/** Which managed resource an operation concerns: the object itself, or a part of a Helm release. */
function manual_ownersOf({ plans }) {
    const managed = plans.flatMap(({ plan, project }) => {
        const all = [
            ...plan.managed,
            ...plan.changes.map(({ resource }) => resource),
            ...plan.drift.map(({ resource }) => resource),
        ];
        return all.map((resource) => ({ resource, project }));
    });
    const byKey = new Map(managed.flatMap((one) => (one.resource.object ? [[(0,model/* objectKey */.T5)(one.resource.object), one]] : [])));
    const releases = managed.filter(({ resource }) => resource.release !== undefined);
    return {
        of: ({ object }) => byKey.get((0,model/* objectKey */.T5)(object)) ??
            releases.find(({ resource: { release } }) => release !== undefined && looksLikePart(object, release)),
    };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/projects.js
/** Where a repair of this plan's resources runs. */
function targetOf(source, { atlantis }) {
    const known = atlantis?.kind === 'read' ? atlantis.projects : [];
    const found = known.find(({ name, directory }) => source.project !== '' && (name === source.project || directory === source.project));
    if (found)
        return { project: found.name, directory: found.directory, workspace: found.workspace };
    return { project: source.named ? source.project : '', directory: '', workspace: '' };
}
/** Every project that a plan or Atlantis names, with what is known of it. */
function projectsOf(facts, plans, rows) {
    const { atlantis } = facts;
    const ofPlans = facts.plans.map((source) => {
        const target = targetOf(source, facts);
        const said = atlantis?.kind === 'read'
            ? atlantis.projects.find(({ name, directory }) => same(target, { name, directory }))
            : undefined;
        const own = plans.filter((read) => read.source === source);
        return {
            name: source.project || target.project,
            directory: target.directory,
            workspace: target.workspace,
            outcome: said?.outcome,
            plan: planState(source),
            drift: rows.filter(({ project, what }) => project === source.project && what !== 'exists').length,
            changes: own.reduce((sum, { plan }) => sum + plan.changes.length, 0),
        };
    });
    const named = new Set(ofPlans.map(({ name, directory }) => JSON.stringify([name, directory])));
    const silent = (atlantis?.kind === 'read' ? atlantis.projects : []).filter(({ name, directory }) => !named.has(JSON.stringify([name, directory])));
    const reason = 'Atlantis planned this project, but no plan of it was given';
    const missing = { kind: 'unavailable', code: 'plan-missing', reason };
    return [...ofPlans, ...silent.map((project) => ({ ...project, plan: missing, drift: 0, changes: 0 }))];
}
/** What was read, what was empty, and what could not be read. */
function sourcesOf({ plans, audit, atlantis, registry }) {
    return [
        ...plans.map((source) => ({ kind: 'plan', name: source.name, state: planState(source) })),
        ...(audit ? [{ kind: 'audit', name: audit.name, state: auditState(audit.reading) }] : []),
        ...(atlantis ? [{ kind: 'atlantis', name: 'Atlantis', state: atlantisState(atlantis) }] : []),
        ...(registry ? [{ kind: 'registry', name: registry.name, state: registryState(registry) }] : []),
    ];
}
function planState({ state }) {
    if (state.kind === 'unavailable')
        return state;
    const refused = state.readings.find((one) => one.kind === 'refused');
    if (refused?.kind === 'refused')
        return { kind: 'unavailable', code: refused.code, reason: refused.reason };
    const touched = state.readings.flatMap((one) => (one.kind === 'plan' ? [...one.plan.drift, ...one.plan.changes] : []));
    return touched.length > 0 ? { kind: 'rows', count: touched.length } : { kind: 'empty' };
}
function auditState(reading) {
    if (reading.kind === 'unavailable')
        return { kind: 'unavailable', code: reading.code, reason: reading.message };
    const { operations, sessions, denied } = reading.report;
    const count = operations.length + sessions.length + denied.length;
    return count > 0 ? { kind: 'rows', count } : { kind: 'empty' };
}
function atlantisState(atlantis) {
    if (atlantis.kind === 'unavailable')
        return atlantis;
    if (atlantis.unread)
        return { kind: 'unavailable', ...atlantis.unread };
    return atlantis.projects.length > 0 ? { kind: 'rows', count: atlantis.projects.length } : { kind: 'empty' };
}
function same(target, { name, directory }) {
    return target.project !== '' ? target.project === name : target.directory !== '' && target.directory === directory;
}
/** A check that could not see everything is unavailable, whatever it found. */
function registryState({ answer }) {
    if (answer.kind === 'unavailable')
        return answer;
    const unseen = answer.sources.filter(({ state }) => state === 'unavailable');
    if (unseen.length > 0) {
        const reason = unseen.map(({ name, why }) => `${name} not checked: ${why}`).join('; ');
        return { kind: 'unavailable', code: 'check-incomplete', reason };
    }
    return answer.findings.length > 0 ? { kind: 'rows', count: answer.findings.length } : { kind: 'empty' };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/remarks.js

/** What a reader should know before trusting the rest. */
function remarksOf(known) {
    const { plans, audit, head } = known;
    const moved = plans.some(({ source: { commit } }) => commit !== '' && head !== '' && commit !== head);
    return [
        ...(moved ? ['head-moved'] : []),
        ...(audit && disjoint(plans, audit) ? ['plan-and-log-disjoint'] : []),
        ...(plans.some(({ plan }) => plan.form === 'stream' && plan.drift.length > 0)
            ? ['plan-without-values']
            : []),
        ...(audit && audit.counts.unreadable + audit.counts.foreign > 0 ? ['log-lines-unreadable'] : []),
    ];
}
/** No object of the plan is in the log, though the log names many: they may belong to two clusters. */
function disjoint(plans, { operations, terraform, automated }) {
    const objects = plans.flatMap(({ plan }) => [...plan.managed, ...plan.drift.map(({ resource }) => resource)].flatMap(({ object }) => object ?? []));
    const touched = [...operations, ...terraform, ...automated].map(({ object }) => object);
    if (objects.length === 0 || touched.length === 0)
        return false;
    const keys = new Set(objects.map(model/* objectKey */.T5));
    const namespaces = new Set(objects.map(({ namespace }) => namespace).filter((namespace) => namespace !== ''));
    return !touched.some((object) => keys.has((0,model/* objectKey */.T5)(object)) || namespaces.has(object.namespace));
}

// EXTERNAL MODULE: ./build/action-drift-report/src/reading/ignore.js
var reading_ignore = __nccwpck_require__(560);
;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/command.js
const nothing = { commands: [], unsafe: false };
function applyCommand(target, allowed) {
    return repair('apply', allowed.has('apply') ? [[['atlantis', 'apply', ...flags(target)], false]] : [], target);
}
function importCommand(address, importId, at) {
    if (importId === '')
        return { kind: 'import', ...nothing };
    const { target, allowed } = at;
    const words = allowed.has('import')
        ? ['atlantis', 'import', ...flags(target), { quoted: address }, { quoted: importId }]
        : ['terraform', 'import', { quoted: address }, { quoted: importId }];
    return repair('import', [[words, true]], target);
}
function stateRmCommand(address, { target, allowed }) {
    const words = allowed.has('state')
        ? ['atlantis', 'state', ...flags(target), 'rm', { quoted: address }]
        : ['terraform', 'state', 'rm', { quoted: address }];
    return repair('state-rm', [[words, true]], target);
}
/** Either every command, or none: half a repair is none. */
function repair(kind, lines, target) {
    const values = lines.flatMap(([words]) => words.flatMap((word) => (typeof word === 'string' ? [] : [word.quoted])));
    const places = [target.project, target.directory, target.workspace].filter((place) => place !== '');
    if (![...values, ...places].every(safe))
        return { kind, commands: [], unsafe: true };
    const commands = lines.map(([words, discardsPlan]) => ({ line: words.map(shown).join(' '), discardsPlan }));
    return { kind, commands, unsafe: false };
}
function flags({ project, directory, workspace }) {
    if (project !== '')
        return ['-p', { quoted: project }];
    const place = directory === '' ? [] : ['-d', { quoted: directory }];
    return workspace === '' || workspace === 'default' ? place : [...place, '-w', { quoted: workspace }];
}
/** A name that needs no quotes gets none; all others are in single quotes, in which a shell expands nothing. */
function shown(word) {
    if (typeof word === 'string')
        return word;
    const bare = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(word.quoted);
    return bare ? word.quoted : `'${word.quoted.replaceAll("'", "'\\''")}'`;
}
const maxLength = 500;
/**
 * What may be pasted into a shell inside single quotes: nothing that ends a line, hides, or reorders what is read, and
 * nothing a program takes for an option.
 */
function safe(value) {
    if (value === '' || value.length > maxLength || value.startsWith('-'))
        return false;
    return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(value) && !/[^\S ]/.test(value);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/repair.js

/** The repair table: what the world did, and what an apply would do about it. */
function whatOf(drift, plan) {
    const planned = plannedFor(drift.resource.address, plan);
    if (plan.mode === 'refresh-only')
        return drift.action === 'delete' ? 'missing' : 'differs';
    if (drift.action === 'delete')
        return deletedAs(planned);
    switch (planned?.action) {
        case 'delete':
        case 'replace':
            return 'destroyed';
        case 'update':
            return touches(drift, planned) ? 'reverted' : 'settled';
        default:
            return 'settled';
    }
}
/** The next step, with the command where there is one. */
function repairFor(what, resource, at) {
    const { address, importId } = resource;
    switch (what) {
        case 'deleted':
            return applyCommand(at.target, at.allowed);
        case 'leftover':
            return stateRmCommand(address, at);
        case 'exists':
            return importCommand(address, importId, at);
        case 'reverted':
        case 'destroyed':
        case 'missing':
        case 'differs':
            return { kind: 'decide', commands: [], unsafe: false };
        case 'gone':
        case 'settled':
            return { kind: 'none', commands: [], unsafe: false };
    }
}
/** The worst first, so that what is cut for size is what matters least. */
const order = [
    'destroyed',
    'deleted',
    'exists',
    'reverted',
    'leftover',
    'missing',
    'differs',
    'gone',
    'settled',
];
function severity(what) {
    return order.indexOf(what);
}
/** Rows somebody has to decide about; the others inform. */
function decisive(what) {
    return what !== 'gone' && what !== 'settled';
}
function deletedAs(planned) {
    if (!planned)
        return 'leftover';
    if (planned.action === 'delete' || planned.action === 'forget')
        return 'gone';
    return planned.action === 'create' || planned.action === 'replace' ? 'deleted' : 'leftover';
}
function plannedFor(address, { changes }) {
    return changes.find(({ resource, deposed }) => resource.address === address && deposed === '');
}
/** Whether what is planned undoes what drifted; where paths are not known, it may. */
function touches({ paths: drifted }, { paths: planned }) {
    if (!drifted || !planned)
        return true;
    const bare = (path) => path.replace(/\[\d+\]/g, '');
    const meet = (one, other) => one === other || one.startsWith(`${other}.`) || one.startsWith(`${other}[`);
    return drifted.map(bare).some((one) => planned.map(bare).some((other) => meet(one, other) || meet(other, one)));
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/rows.js





/** Resources that differ from the code, the worst first. */
function rowsOf(plans, evidence, facts) {
    const { ignore } = facts.asked;
    const rows = plans.flatMap((read) => {
        const drifted = read.plan.drift.flatMap((drift) => (0,reading_ignore/* withoutIgnored */.f)(drift, ignore) ?? []);
        const known = new Set(read.plan.drift.map(({ resource }) => resource.address));
        const created = read.plan.changes.filter(({ action, resource }) => action === 'create' && !known.has(resource.address));
        return [
            ...drifted.map((drift) => driftedRow(drift, read, { evidence, facts })),
            ...created.flatMap((change) => existingRow(change, read, { evidence, facts }) ?? []),
        ];
    });
    return rows.toSorted(worstFirst);
}
/** What is no drift: `null` that became `{}`, and what the workflow ignores. */
function noiseOf(plans, ignore) {
    return plans.flatMap(({ plan, project }) => [
        ...plan.noise.map(({ resource, paths }) => ({ project, address: resource.address, paths })),
        ...plan.drift
            .filter((drift) => (0,reading_ignore/* withoutIgnored */.f)(drift, ignore) === undefined)
            .map(({ resource, paths }) => ({ project, address: resource.address, paths: paths ?? [] })),
    ]);
}
function driftedRow(drift, read, { evidence, facts }) {
    const { resource, paths, action } = drift;
    const change = { create: 'created', update: 'updated', delete: 'deleted' }[action];
    const what = whatOf(drift, read.plan);
    return row({ resource, paths, what, cause: attribute({ resource, change, paths }, evidence) }, read, facts);
}
/** The code wants to make it, and somebody was faster: the apply is going to fail. */
function existingRow(change, read, { evidence, facts }) {
    const { resource } = change;
    if (!evidence || read.plan.mode !== 'normal' || imported(resource, read.plan))
        return undefined;
    const cause = attribute({ resource, change: 'created', paths: undefined }, evidence);
    const [newest] = cause.operations;
    if (!newest || cause.confidence === 'cascade')
        return undefined;
    if (cause.confidence !== 'likely' && goneSince(resource, newest.at ?? 0, evidence))
        return undefined;
    return row({ resource, paths: [], what: 'exists', cause }, read, facts);
}
function imported({ address }, { imports }) {
    return imports.some(({ resource }) => resource.address === address);
}
function goneSince({ object }, sinceMs, evidence) {
    if (!object)
        return false;
    const { log } = evidence;
    const later = { ...spanOf(object, evidence), fromMs: sinceMs };
    const deletions = operationsOn(log, object).filter(({ verb, object: { subresource } }) => verb === 'delete' && subresource === '');
    return [...deletions, ...log.sweeps.filter((sweep) => sweeps(sweep, object))].some((one) => within(one, later));
}
function row({ resource, paths, what, cause }, { project, source }, facts) {
    const at = { target: targetOf(source, facts), allowed: facts.asked.atlantisCommands };
    const namespace = resource.object?.namespace || resource.release?.namespace || '';
    const place = placeOf(namespace, facts);
    return { project, resource, place, what, paths, cause, repair: repairFor(what, resource, at) };
}
function worstFirst(one, other) {
    return severity(one.what) - severity(other.what);
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/since.js
/**
 * Since when manual work counts: what the workflow says; else the last successful apply of Atlantis; else all of the
 * log. What one apply wrote says nothing of another project, so Terraform's writes count for their own objects alone.
 */
function windowOf({ asked, atlantis }) {
    const { untilMs } = asked;
    if (asked.sinceMs !== undefined)
        return { sinceMs: asked.sinceMs, untilMs, basis: 'input' };
    const applied = atlantis?.kind === 'read' ? atlantis.lastApplyMs : undefined;
    if (applied !== undefined && applied < untilMs)
        return { sinceMs: applied, untilMs, basis: 'atlantis-status' };
    return { sinceMs: undefined, untilMs, basis: 'whole-log' };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/verdict.js


/** Only a log without holes and plans without gaps allow the sentence that nobody did anything by hand. */
function verdictOf({ facts, plans, rows, work, covered }) {
    const doubt = planDoubt(facts, plans) ?? (covered ? undefined : auditDoubt(facts));
    // Nobody knows what a person did inside a container.
    if (rows.length + work.timeline.length + work.sessions.length > 0) {
        const decisions = rows.filter(({ what }) => decisive(what)).length;
        return { kind: 'found', decisions, complete: doubt === undefined };
    }
    return doubt === undefined ? { kind: 'clean' } : { kind: 'unknown', because: doubt };
}
function coversWindow({ coverage }, { sinceMs, untilMs }) {
    return vouchesFor(coverage, { fromMs: sinceMs, toMs: untilMs });
}
function planDoubt({ plans: sources, atlantis }, plans) {
    if (sources.length === 0)
        return 'no-plan';
    const unread = sources.some(({ state }) => state.kind === 'unavailable' || state.readings.some((one) => one.kind === 'refused'));
    if (unread)
        return 'plan-unavailable';
    if (plans.some(({ plan }) => plan.incomplete !== 'no'))
        return 'plan-incomplete';
    const planned = atlantis?.kind === 'read' ? atlantis.projects.length : 0;
    return planned > sources.length ? 'plan-unavailable' : undefined;
}
function auditDoubt({ audit }) {
    if (!audit)
        return 'no-audit-log';
    if (audit.reading.kind === 'unavailable')
        return 'audit-unavailable';
    const { gaps } = audit.reading.report.coverage;
    return gaps.some(({ reason }) => reason === 'no-writes') ? 'audit-without-writes' : 'audit-holes';
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/reading/reading.js







/** Joins what Terraform saw with what people did. */
function driftReport(facts) {
    const plans = plansOf(facts);
    const audit = reportOf(facts);
    const window = windowOf(facts);
    const evidence = audit && evidenceOf(audit, window);
    const rows = rowsOf(plans, evidence, facts);
    const noise = noiseOf(plans, facts.asked.ignore);
    const work = manualWork({ plans, rows, evidence, facts });
    const counts = countsOf({ rows, noise: noise.length, work });
    const covered = audit !== undefined && coversWindow(audit, window);
    return {
        verdict: verdictOf({ facts, plans, rows, work, covered }),
        window,
        rows,
        ...work,
        noise,
        moves: plans.flatMap(({ plan, project }) => plan.moves.map(({ resource, from }) => ({ project, address: resource.address, from }))),
        checks: plans.flatMap(({ plan, project }) => plan.checks.map((check) => ({ ...check, project }))),
        projects: projectsOf(facts, plans, rows),
        sources: sourcesOf(facts),
        coverage: audit?.coverage,
        covered,
        counts,
        remarks: remarksOf({ plans, audit, head: facts.pull?.head ?? '' }),
        head: facts.pull?.head ?? '',
        runUrl: facts.runUrl,
    };
}
function plansOf({ plans }) {
    return plans.flatMap((source) => {
        if (source.state.kind !== 'read')
            return [];
        const { project } = source;
        return source.state.readings.flatMap((one) => (one.kind === 'plan' ? [{ plan: one.plan, project, source }] : []));
    });
}
function reportOf({ audit }) {
    return audit && audit.reading.kind !== 'unavailable' ? audit.reading.report : undefined;
}
function evidenceOf(audit, { sinceMs, untilMs }) {
    return { log: logIndex(audit), window: { fromMs: sinceMs, toMs: untilMs } };
}
function countsOf({ rows, noise, work, }) {
    const of = (...kinds) => rows.filter(({ what }) => kinds.includes(what)).length;
    return {
        drift: rows.length - of('exists'),
        manual: work.timeline.length,
        deleted: of('deleted', 'leftover', 'gone', 'missing'),
        imports: of('exists'),
        leftover: of('leftover'),
        blind: work.blind.length,
        noise,
        sessions: work.sessions.length,
        denied: work.denied.length,
    };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/plan.js

function plan(_config, facts) {
    const { asked, pull } = facts;
    if (asked.mode === 'collect') {
        return facts.audit?.reading.kind === 'unavailable' || !facts.audit
            ? { kind: 'refuse', asked, reasons: reasonsOf(facts) }
            : { kind: 'collect', asked, audit: facts.audit };
    }
    if (nothingReadable(facts))
        return { kind: 'refuse', asked, reasons: reasonsOf(facts) };
    const report = driftReport(facts);
    const reported = {
        asked,
        report,
        objection: objectionTo(report, asked.failOn),
        status: statusOf(report, facts),
        problems: facts.problems,
    };
    if (asked.mode === 'summary')
        return { kind: 'summary', why: 'asked', ...reported };
    if (pull && !pull.open)
        return { kind: 'summary', why: 'closed', ...reported };
    return pull ? { kind: 'comment', pull, ...reported } : { kind: 'summary', why: 'no-pull-request', ...reported };
}
/** One source that could be read is a report; none is a failure, and never an empty report. */
function nothingReadable({ plans, audit }) {
    const planRead = plans.some(({ state }) => state.kind === 'read' && state.readings.some(({ kind }) => kind === 'plan'));
    return !planRead && (audit === undefined || audit.reading.kind === 'unavailable');
}
function reasonsOf({ plans, audit }) {
    const ofPlans = plans.flatMap(({ name, state }) => {
        if (state.kind === 'unavailable')
            return [`${name}: ${state.reason}.`];
        return state.readings.flatMap((one) => (one.kind === 'refused' ? [`${name}: ${one.reason}.`] : []));
    });
    const ofAudit = audit?.reading.kind === 'unavailable' ? [`${audit.name}: ${audit.reading.message}`] : [];
    const reasons = [...ofPlans, ...ofAudit];
    return reasons.length > 0 ? reasons : ['Neither "plan" nor "audit-log" nor "audit-command" was given.'];
}
function objectionTo({ counts, rows }, failOn) {
    const found = [
        ...(counts.deleted > 0 ? [`${counts.deleted} deleted`] : []),
        ...(failOn !== 'deleted' && counts.manual > 0 ? [`${counts.manual} manual changes`] : []),
        ...(failOn === 'any' && rows.length > 0 ? [`${rows.length} resources that differ`] : []),
    ];
    return failOn === 'none' || found.length === 0 ? undefined : found.join(', ');
}
/** Green only for what is known: an unknown state waits, as a decision does. */
function statusOf(report, { asked, pull }) {
    if (asked.statusContext === '' || !pull)
        return undefined;
    const common = { context: asked.statusContext, commit: pull.head };
    const { verdict } = report;
    switch (verdict.kind) {
        case 'clean':
            return { ...common, state: 'success', description: 'No drift and no manual operations' };
        case 'unknown':
            return { ...common, state: 'failure', description: 'Not everything could be looked at; see the report' };
        case 'found':
            return verdict.decisions === 0 && verdict.complete
                ? { ...common, state: 'success', description: 'Nothing waits for a decision' }
                : { ...common, state: 'failure', description: waiting(verdict.decisions, report.counts) };
    }
}
function waiting(decisions, { manual }) {
    return `${decisions} resources wait for a decision, ${manual} manual operations`;
}


/***/ }),

/***/ 560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ignoreRules),
/* harmony export */   f: () => (/* binding */ withoutIgnored)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(683);
/* harmony import */ var _kube_audit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5);


/** One rule a line. A line that begins with # is a comment. */
function ignoreRules(text) {
    const lines = text.split('\n').map((line) => line.trim());
    return lines
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => {
        // A key of `for_each` may hold white space, a path holds none.
        const [, address = '', path = ''] = /^(.+?)(?:\s+([^\s"]+))?$/.exec(line) ?? [];
        if (/^\*+$/.test(address) && path === '') {
            throw new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('ignore-invalid', 'Input "ignore": a rule of * alone would hide all drift.');
        }
        return { address, path };
    });
}
/** The drift without what is ignored; undefined when nothing is left. What was deleted is never ignored by a path. */
function withoutIgnored(drift, rules) {
    const fitting = rules.filter(({ address }) => (0,_kube_audit__WEBPACK_IMPORTED_MODULE_1__/* .fitsStars */ .EI)(address, drift.resource.address));
    if (fitting.some(({ path }) => path === ''))
        return undefined;
    if (drift.action === 'delete' || !drift.paths)
        return drift;
    const paths = drift.paths.filter((path) => !fitting.some((rule) => covers(rule.path, path)));
    return paths.length > 0 ? { ...drift, paths } : undefined;
}
/** A path covers what lies below it too. */
function covers(pattern, path) {
    return (0,_kube_audit__WEBPACK_IMPORTED_MODULE_1__/* .fitsStars */ .EI)(pattern, path) || (0,_kube_audit__WEBPACK_IMPORTED_MODULE_1__/* .fitsStars */ .EI)(`${pattern}.*`, path) || (0,_kube_audit__WEBPACK_IMPORTED_MODULE_1__/* .fitsStars */ .EI)(`${pattern}[*`, path);
}


/***/ }),

/***/ 777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(683);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18);
/* harmony import */ var _comment_index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(450);
/* harmony import */ var _leaks_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(967);




function report(plan, result) {
    switch (plan.kind) {
        case 'refuse':
            return refusal(plan.reasons);
        case 'collect':
            return {
                title: `Collected ${operationsIn(plan)} operations of people`,
                summary: [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `They are in ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(result?.files.collected ?? '')}, without any body.`],
                outputs: { collected: result?.files.collected ?? '' },
            };
        case 'summary':
        case 'comment':
            return reported(plan, result);
    }
}
function refusal(reasons) {
    const message = `Nothing could be read, so nothing is known.\n${reasons.join('\n')}\nGive at least one plan or one audit log that can be read.`;
    return {
        title: 'Unknown: nothing could be read',
        summary: reasons.map((reason) => (0,_markdown__WEBPACK_IMPORTED_MODULE_0__.md) `${reason}`),
        outputs: { verdict: 'unknown', covered: false },
        failure: new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('nothing-readable', message),
    };
}
function reported(plan, result) {
    const { report: drift, objection } = plan;
    const why = plan.kind === 'summary' && plan.why === 'no-pull-request'
        ? ['There is no pull request, so there is no comment.']
        : [];
    const failure = objection === undefined
        ? undefined
        : new _errors__WEBPACK_IMPORTED_MODULE_1__/* .PreconditionError */ .Rb('fail-on', `Found ${objection}. The report says what to do.`);
    return {
        title: (0,_comment_index_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .Gg)(drift, plan.asked.language),
        summary: (0,_comment_index_js__WEBPACK_IMPORTED_MODULE_2__/* .summaryOf */ .YG)(drift, plan.asked.language).map(({ source }) => new _markdown__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz((0,_leaks_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutSecrets */ .c)(source).text)),
        outputs: { ...outputsOf(drift), ...written(result) },
        warnings: [...plan.problems, ...why, ...(result?.warnings ?? [])],
        ...(failure ? { failure } : {}),
    };
}
function outputsOf({ verdict, counts, covered, window }) {
    return {
        verdict: verdict.kind,
        'has-drift': counts.drift > 0,
        'drift-count': counts.drift,
        'manual-count': counts.manual,
        'deleted-count': counts.deleted,
        'import-count': counts.imports,
        'leftover-count': counts.leftover,
        'blind-count': counts.blind,
        'noise-count': counts.noise,
        'session-count': counts.sessions,
        'denied-count': counts.denied,
        covered,
        since: window.sinceMs === undefined ? '' : new Date(window.sinceMs).toISOString(),
        until: new Date(window.untilMs).toISOString(),
    };
}
function written(result) {
    const comment = result?.published?.kind === 'refused' ? undefined : result?.published;
    return {
        'comment-id': comment?.id ?? '',
        'comment-url': comment?.url ?? '',
        changed: comment?.kind === 'created' || comment?.kind === 'updated',
        'report-json': result?.files.json ?? '',
        'report-markdown': result?.files.markdown ?? '',
    };
}
function operationsIn({ audit }) {
    return audit && audit.reading.kind !== 'unavailable' ? audit.reading.report.operations.length : 0;
}


/***/ }),

/***/ 399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ isAddress),
  k: () => (/* binding */ readAuditSources)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;// CONCATENATED MODULE: ./build/packages/kube-audit/src/clock.js
/** Shorter silences are never looked at; how long one must be depends on how dense the log is. */
const shortestSilenceMs = 60_000;
const longestSilenceMs = 300_000;
/** Events of a busy server are written out of order by seconds; more than this is a clock that was set. */
const disorderMs = 120_000;
const mostSilences = 10_000;
/** The times of one log: where it starts and ends, where it is silent, whether its clock was set. */
class Clock {
    first;
    firstOfFile;
    last;
    steps = 0;
    #previous;
    silences = [];
    /** Another file begins: that it may start before the last one ended is no step of the clock. */
    startFile() {
        this.#previous = undefined;
        this.firstOfFile = undefined;
    }
    see(at) {
        if (this.#previous !== undefined && at - this.#previous < -disorderMs)
            this.steps++;
        this.#previous = at;
        this.firstOfFile ??= at;
        if (this.last === undefined || this.first === undefined) {
            this.first = at;
            this.last = at;
            return;
        }
        const passed = at - this.last;
        if (passed > shortestSilenceMs && this.silences.length < mostSilences)
            this.silences.push({ from: this.last, to: at });
        if (at > this.last)
            this.last = at;
        if (at < this.first)
            this.first = at;
    }
    /** Whether seeing this time would record a silence, so that the times in between are worth reading. */
    wouldBeSilent(at) {
        return this.last !== undefined && at - this.last > shortestSilenceMs;
    }
    /** The stretches of the window of which this log says nothing; `lines` tell how dense it is. */
    gaps({ since, until, lines }) {
        if (this.first === undefined || this.last === undefined)
            return [{ reason: 'no-times', detail: 'no event of the log carries a time' }];
        const silence = silenceOf(this.last - this.first, lines);
        const gaps = [];
        if (since !== undefined && this.first - since > silence)
            gaps.push({ reason: 'starts-late', from: since, to: this.first, detail: 'the log starts later than the window' });
        for (const { from, to } of this.silences) {
            const inside = (until === undefined || from < until) && (since === undefined || to > since);
            if (inside && to - from > silence)
                gaps.push({ reason: 'silence', from, to, detail: 'no event at all' });
        }
        if (until !== undefined && until - this.last > silence)
            gaps.push({ reason: 'ends-early', from: this.last, to: until, detail: 'the log ends before the window does' });
        if (this.steps > 0)
            gaps.push({ reason: 'clock-stepped', detail: `the clock went back ${this.steps} times` });
        return gaps;
    }
}
/** A silence of 500 usual pauses is none by chance: one minute in a busy log, five in a sparse one. */
function silenceOf(spanMs, lines) {
    const usualPauseMs = spanMs / Math.max(lines, 1);
    return Math.min(longestSilenceMs, Math.max(shortestSilenceMs, 500 * usualPauseMs));
}

// EXTERNAL MODULE: ./build/packages/kube-audit/src/actor-rule.js
var actor_rule = __nccwpck_require__(5);
;// CONCATENATED MODULE: ./build/packages/kube-audit/src/request-uri.js
const nothing = { group: '', resource: '', namespace: '', name: '', subresource: '' };
const longestUri = 16_384;
function requestOf(uri) {
    const [path = '', query = ''] = split(uri.slice(0, longestUri));
    const segments = path.split('/').slice(1);
    const parameters = new URLSearchParams(query);
    return {
        object: objectOf(segments),
        lastSegment: segments.at(-1) ?? '',
        dryRun: parameters.getAll('dryRun').includes('All'),
        fieldManager: parameters.get('fieldManager') ?? '',
        selector: [...parameters]
            .filter(([key]) => key === 'labelSelector' || key === 'fieldSelector')
            .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
            .join('&'),
    };
}
function split(uri) {
    const mark = uri.indexOf('?');
    return mark < 0 ? [uri, ''] : [uri.slice(0, mark), uri.slice(mark + 1)];
}
/** `/api/v1/…` and `/apis/GROUP/VERSION/…`, in a namespace or not; anything else names no object. */
function objectOf(segments) {
    const [root] = segments;
    if (root !== 'api' && root !== 'apis')
        return nothing;
    const group = root === 'apis' ? (segments[1] ?? '') : '';
    const rest = segments.slice(root === 'apis' ? 3 : 2);
    const inNamespace = rest[0] === 'namespaces' && rest.length > 2 && !['status', 'finalize'].includes(rest[2] ?? '');
    const [resource = '', name = '', subresource = ''] = inNamespace ? rest.slice(2) : rest;
    return { group, resource, namespace: inNamespace ? (rest[1] ?? '') : '', name, subresource };
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/client.js

const longestAgent = 200;
/** Programs that people drive; a service account that uses one may hide a person. */
const names = {
    kubectl: 'kubectl',
    oc: 'oc',
    k9s: 'k9s',
    helm: 'helm',
    helmfile: 'helmfile',
    lens: 'Lens',
    openlens: 'OpenLens',
    freelens: 'Freelens',
    headlamp: 'Headlamp',
    'headlamp-server': 'Headlamp',
    dashboard: 'Kubernetes Dashboard',
    'kubernetes-dashboard': 'Kubernetes Dashboard',
    octant: 'Octant',
    'node-fetch': 'node-fetch (Lens or Headlamp family)',
};
/** What the client claims to be: its name, version and, where the field manager tells, what was done with it. */
function clientOf(event) {
    const agent = event.agent.slice(0, longestAgent);
    const { product, version } = productOf(agent);
    const command = commandOf(event);
    const name = isTerraformAgent(agent) ? 'terraform' : (names[product.toLowerCase()] ?? (product || 'unknown'));
    return { name, ...(version && { version }), ...(command && { command }), agent };
}
function isPersonsAgent(agent) {
    return Object.hasOwn(names, productOf(agent).product.toLowerCase());
}
function isTerraformAgent(agent) {
    return /(^|\s)(Terraform|OpenTofu)\//.test(agent) || agent.startsWith('terraform-provider-');
}
function productOf(agent) {
    const [, product = '', version = ''] = /^([A-Za-z0-9._-]{1,60})(?:\/v?([0-9][A-Za-z0-9.+_-]{0,40}))?/.exec(agent) ?? [];
    return { product, version: version.replace(/^0\.0\.0.*$/, '') };
}
/** `kubectl-edit` is `edit`; a scale is known by its subresource, whatever the client says. */
function commandOf(event) {
    if (event.object.subresource === 'scale')
        return 'scale';
    if (event.object.subresource === 'eviction')
        return 'drain';
    const manager = requestOf(event.uri).fieldManager.slice(0, 60);
    const [, command = ''] = /^kubectl-([a-z-]+)$/.exec(manager) ?? [];
    if (command === 'client-side-apply' || manager === 'kubectl')
        return 'apply';
    return command;
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/actor.js


/** Who sent a request; undefined when an actor rule says to ignore them. */
function actorOf(event, rules) {
    const rule = (0,actor_rule/* matchingRule */.wn)(event, rules);
    if (rule?.kind === 'ignore')
        return undefined;
    const { kind, claimed } = rule?.kind ? { kind: rule.kind, claimed: rule.agent !== undefined } : kindOf(event);
    return {
        kind,
        name: rule?.name ?? event.actingAs ?? event.user,
        user: event.user,
        ...(event.actingAs !== undefined && { actingAs: event.actingAs }),
        ...(event.credential !== undefined && { credential: event.credential }),
        ...(event.address !== undefined && { address: event.address }),
        claimed,
    };
}
/**
 * First match wins. What rests on the user agent or the field manager alone is a claim: anyone can send either, so a claim
 * never makes a person's request disappear, it is only filed under what it claims to be.
 */
function kindOf(event) {
    const accounts = event.actingAs === undefined ? [event.user] : [event.user, event.actingAs];
    // Who impersonates Atlantis is not Atlantis: only the authenticated user counts.
    if (isAtlantis(event.user))
        return { kind: 'terraform', claimed: false };
    if (accounts.every((name) => isCluster(name)))
        return { kind: 'cluster', claimed: false };
    if (isTerraformAgent(event.agent) || terraformManager.test(event.uri))
        return { kind: 'terraform', claimed: true };
    if (!accounts.every((name) => isServiceAccount(name) || isCluster(name)))
        return isClusterClient(event) ? { kind: 'cluster', claimed: true } : { kind: 'person', claimed: false };
    const account = accounts.at(-1) ?? '';
    if (isPersonsAgent(event.agent) && !isHelmJob(account))
        return { kind: 'person', claimed: true };
    return { kind: isGitOps(account) ? 'gitops' : 'controller', claimed: false };
}
const terraformManager = /[?&]fieldManager=Terraform(&|$)/;
function isCluster(user) {
    return /^(system:(kube-|apiserver$|node:|k3s-|rke2-)|k3s-cloud-controller-manager$|k3s-supervisor$)/.test(user);
}
function isServiceAccount(user) {
    return user.startsWith('system:serviceaccount:');
}
function isAtlantis(user) {
    return isServiceAccount(user) && user.endsWith(':atlantis');
}
/** k3s itself sometimes acts as `system:admin`, from this host; only then is its user agent believed. */
function isClusterClient(event) {
    if (event.user !== 'system:admin' || event.actingAs !== undefined)
        return false;
    const fromThisHost = event.address === '127.0.0.1' || event.address === '::1';
    return fromThisHost && /^(k3s|rke2)\/v|^deploy@\S+\/v\S+ .*(k3s|rke2)\//.test(event.agent);
}
/** k3s installs its own charts by jobs in kube-system that run `helm`. */
function isHelmJob(user) {
    return user.startsWith('system:serviceaccount:kube-system:helm-');
}
function isGitOps(user) {
    const [, , namespace = '', name = ''] = user.split(':');
    return (['flux-system', 'argocd', 'argo-cd', 'fleet-system', 'cattle-fleet-system'].includes(namespace) ||
        ['kustomize-controller', 'helm-controller', 'argocd-application-controller'].includes(name));
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/fast.js



const [quote, backslash, slash, question] = [0x22, 0x5c, 0x2f, 0x3f];
const [g, l, w] = [0x67, 0x6c, 0x77];
const sessions = ['exec', 'attach', 'portforward'].map((name) => Buffer.from(name));
const start = Buffer.from('{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"');
const auditId = Buffer.from('","auditID":"');
const stage = Buffer.from('","stage":"');
const complete = Buffer.from('ResponseComplete","requestURI":"');
const received = Buffer.from('RequestReceived","requestURI":"');
const verb = Buffer.from('","verb":"');
const user = Buffer.from('","user":{"username":"');
const uuidBytes = 36;
const housekeeping = ['coordination', 'authorization', 'authentication', 'events'].map((name) => Buffer.from(`/apis/${name}.k8s.io/`));
/** Far enough for the user, its groups and the agent; what does not fit is parsed. */
const headBytes = 1024;
/**
 * Tells, from the bytes of a line alone, that judging its event can only end in `nothing`, or in a controller's request
 * when only people are asked for. The API server writes its fields in one order and escapes quotes inside strings, so
 * positions can be checked one after the other; a line that is written otherwise is never skipped.
 */
class FastPath {
    #rules;
    #include;
    #users = new Map();
    #agents = new Map();
    #position = 0;
    #segment = 0;
    /** Whether any skipped line was a write: a policy that records none proves nothing. */
    sawWrite = false;
    constructor(rules, include) {
        this.#rules = rules;
        this.#include = include;
    }
    skips(line, from, to) {
        const uri = this.#uriOf(line, from);
        if (uri < 0)
            return this.#position === -1;
        const end = this.#endOfUri(line, uri, to);
        if (end < 0 || end - uri > headBytes || !has(line, end, verb))
            return false;
        const first = line[end + verb.length];
        if (first === l || first === w)
            return this.#isWord(line, end + verb.length, first === l ? 'list' : 'watch');
        if (first === g)
            return !this.#mayBeSession(line) && this.#isWord(line, end + verb.length, 'get');
        this.sawWrite = true;
        if (housekeeping.some((prefix) => has(line, uri, prefix)))
            return true;
        return this.#isMachine(line, uri, end + verb.length, to);
    }
    /** Where the request URI begins; -1 when the line is to be parsed, or, by `#position`, when its stage says nothing. */
    #uriOf(line, from) {
        this.#position = 0;
        if (!has(line, from, start))
            return -1;
        let at = from + start.length;
        for (const limit = at + 16; line[at] !== quote; at++)
            if (at > limit)
                return -1;
        if (!has(line, at, auditId))
            return -1;
        at += auditId.length + uuidBytes;
        if (!has(line, at, stage))
            return -1;
        at += stage.length;
        if (has(line, at, complete))
            return at + complete.length;
        if (has(line, at, received))
            this.#position = -1;
        return -1;
    }
    #endOfUri(line, from, to) {
        this.#segment = from;
        let at = from;
        for (; at < to; at++) {
            const byte = line[at];
            if (byte === quote)
                return at;
            if (byte === backslash)
                return -1;
            if (byte === slash)
                this.#segment = at + 1;
            if (byte === question)
                break;
        }
        for (; at < to; at++) {
            const byte = line[at];
            if (byte === backslash)
                at++;
            else if (byte === quote)
                return at;
        }
        return -1;
    }
    #mayBeSession(line) {
        return sessions.some((name) => has(line, this.#segment, name));
    }
    #isWord(line, from, word) {
        for (let index = 0; index < word.length; index++)
            if (line[from + index] !== word.charCodeAt(index))
                return false;
        return line[from + word.length] === quote;
    }
    #isMachine(line, uri, verbAt, to) {
        if (this.#include === 'everyone')
            return false;
        let at = verbAt;
        for (const limit = at + 20; line[at] !== quote; at++)
            if (at > limit)
                return false;
        if (!has(line, at, user))
            return false;
        const name = at + user.length;
        for (at = name; line[at] !== quote; at++)
            if (at >= to || line[at] === backslash)
                return false;
        const username = latin1(line, name, at);
        if (this.#userIs(username) === 'parse')
            return false;
        return this.#agentSkips(latin1(line, uri, Math.min(to, uri + headBytes)), name - uri, isCluster(username));
    }
    #userIs(username) {
        const known = this.#users.get(username);
        if (known)
            return known;
        const machine = (isServiceAccount(username) && !isAtlantis(username)) || isCluster(username);
        const plain = machine && isAscii(username);
        const decision = plain && !(0,actor_rule/* rulesMayTouch */.I3)(username, this.#rules) ? 'machine' : 'parse';
        if (this.#users.size < 10_000)
            this.#users.set(username, decision);
        return decision;
    }
    /** A machine’s request is skipped unless it impersonates somebody or its client is one of people’s or Terraform’s. */
    #agentSkips(head, from, cluster) {
        const at = head.indexOf('"userAgent":"', from);
        const body = head.indexOf('"objectRef":', from);
        if (at < 0 || body < at)
            return false;
        const sender = head.slice(from, at);
        if (sender.includes('"impersonatedUser"'))
            return false;
        if (cluster)
            return true;
        if (head.includes('ieldManager=Terraform'))
            return false;
        const agent = head.slice(at + 13, head.indexOf('"', at + 13));
        const known = this.#agents.get(agent);
        if (known)
            return known === 'skip';
        const plain = isAscii(agent) && !agent.includes('\\');
        const decision = plain && !isPersonsAgent(agent) && !isTerraformAgent(agent) ? 'skip' : 'parse';
        if (this.#agents.size < 10_000)
            this.#agents.set(agent, decision);
        return decision === 'skip';
    }
}
function has(line, from, bytes) {
    for (let index = bytes.length - 1; index >= 0; index--)
        if (line[from + index] !== bytes[index])
            return false;
    return true;
}
function isAscii(text) {
    return /^[ -~]*$/.test(text);
}
function latin1(line, from, to) {
    return line.toString('latin1', from, to);
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/event.js

/** The audit event that a JSON value is; undefined when it is something else. `v1`, `v1beta1` and no version are read alike. */
function parseEvent(value) {
    const event = object(value);
    const user = object(event?.['user']);
    const verb = event_text(event?.['verb']);
    const name = event_text(user?.['username']);
    if (!event || !user || !verb || name === undefined)
        return undefined;
    if (event['kind'] !== undefined && event['kind'] !== 'Event')
        return undefined;
    const id = event_text(event['auditID']);
    if (id === undefined && event_text(event['stage']) === undefined)
        return undefined;
    const uri = event_text(event['requestURI']) ?? '';
    const request = object(event['requestObject']);
    const response = object(event['responseObject']);
    return {
        id: id ?? '',
        stage: event_text(event['stage']) ?? 'ResponseComplete',
        verb,
        uri,
        user: name,
        groups: list(user['groups']),
        ...present('credential', list(object(user['extra'])?.['authentication.kubernetes.io/credential-id'])[0]),
        ...present('actingAs', event_text(object(event['impersonatedUser'])?.['username'])),
        ...present('address', list(event['sourceIPs']).at(-1)),
        agent: event_text(event['userAgent']) ?? '',
        object: event_objectOf(event, uri, response),
        ...present('code', codeOf(event)),
        ...present('at', timeOf(event)),
        ...present('received', timestamp(event['requestReceivedTimestamp'] ?? event['timestamp'])),
        dryRun: requestOf(uri).dryRun || list(request?.['dryRun']).includes('All'),
        unchanged: unchanged(verb, request, response),
    };
}
function codeOf(event) {
    const code = object(event['responseStatus'])?.['code'];
    if (event['stage'] === 'Panic')
        return 500;
    return typeof code === 'number' ? code : undefined;
}
/** Milliseconds since 1970 of the stage; a watch's arrival may be minutes older and is the last resort. */
function timeOf(event) {
    const written = timestamp(event['stageTimestamp']) ?? timestamp(event['timestamp']);
    const stated = written ?? timestamp(event['requestReceivedTimestamp']);
    return stated === undefined ? undefined : Date.parse(stated);
}
function timestamp(value) {
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
        ? value
        : undefined;
}
function event_objectOf(event, uri, response) {
    const reference = object(event['objectRef']);
    const requested = requestOf(uri).object;
    const resource = event_text(reference?.['resource']) ?? requested.resource;
    const group = event_text(reference?.['apiGroup']) ?? (reference ? '' : requested.group);
    const generated = event['verb'] === 'create' ? event_text(object(response?.['metadata'])?.['name']) : undefined;
    const namespaceItself = resource === 'namespaces' && group === '';
    return {
        group,
        resource,
        // The server gives a namespace its own name as namespace; Terraform does not.
        namespace: namespaceItself ? '' : (event_text(reference?.['namespace']) ?? (reference ? '' : requested.namespace)),
        name: (reference ? event_text(reference['name']) : requested.name) || generated || '',
        subresource: event_text(reference?.['subresource']) ?? (reference ? '' : requested.subresource),
    };
}
function unchanged(verb, request, response) {
    if (verb !== 'update' && verb !== 'patch')
        return false;
    const before = event_text(object(request?.['metadata'])?.['resourceVersion']);
    return !!before && before === event_text(object(response?.['metadata'])?.['resourceVersion']);
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function event_text(value) {
    return typeof value === 'string' ? value : undefined;
}
function list(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
function present(key, value) {
    return value === undefined ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/unwrap.js

/** Where collectors put the line or the event they carry. */
const carriers = [
    ...['event', 'items', 'events', 'records', 'logEvents', 'properties', 'log', 'message', '@message', 'MESSAGE'],
    ...['line', '_raw', '_source', 'result', 'data', 'values', 'body', 'jsonPayload', 'payload', 'value', 'attributes'],
    ...['hits', 'record', 'content', 'entries', 'fields', 'textPayload', 'msg', 'audit', 'stringValue'],
];
const deepest = 8;
const longestPrefix = 512;
/** Takes events out of what was parsed from one line: raw, in a list, or in a collector’s envelope; false when there is none. */
function unwrap(value, take, depth = 0) {
    if (depth > deepest)
        return false;
    if (typeof value === 'string') {
        const inner = parseText(value);
        return inner !== undefined && unwrap(inner, take, depth + 1);
    }
    if (Array.isArray(value)) {
        let found = false;
        for (const entry of value)
            if (canCarry(entry))
                found = unwrap(entry, take, depth + 1) || found;
        return found;
    }
    const event = parseEvent(value);
    if (event) {
        take(event);
        return true;
    }
    const wrapper = object(value);
    if (!wrapper)
        return false;
    // An audit event without a user or a verb is broken; its bodies are not searched for events that a client planted.
    if ('auditID' in wrapper)
        return false;
    let found = false;
    for (const key of carriers)
        if (canCarry(wrapper[key]))
            found = unwrap(wrapper[key], take, depth + 1) || found;
    return found;
}
/** Parses a line: JSON, or JSON behind the prefix that a container runtime, journald or CloudWatch writes. */
function parseText(text) {
    const at = text.slice(0, longestPrefix).search(/[{[]/);
    if (at < 0)
        return undefined;
    try {
        return JSON.parse(at > 0 ? text.slice(at) : text);
    }
    catch {
        const brace = text.slice(0, longestPrefix).indexOf('{');
        return brace > 0 && brace !== at ? parseText(text.slice(brace)) : undefined;
    }
}
function canCarry(value) {
    return typeof value === 'string' ? value.length > 2 : typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/lines.js



const newline = 0x0a;
/** Requests are limited to a few megabytes; a line that is longer is no event, or a list that must be cut up first. */
const longestLineBytes = 16 * 1024 * 1024;
const sampleBytes = 65_536;
const tailBytes = 4096;
const timeKey = '"stageTimestamp":"';
/** Cuts chunks into lines and gives each to the tally, or past it where the fast path proves that it does not matter. */
class Lines {
    clock = new Clock();
    #tally;
    #fast;
    #carry = [];
    #carried = 0;
    #tooLong = false;
    /** Start of the last line whose time was taken, in the chunk at hand. */
    #sampled = 0;
    lines = 0;
    blank = 0;
    longLines = 0;
    /** Events that were parsed; those that were skipped are lines only. */
    events = 0;
    /** Without options every line is parsed: the slow twin that says what is true. */
    constructor(tally, fast) {
        this.#tally = tally;
        this.#fast = fast && new FastPath(fast.rules, fast.include);
    }
    feed(chunk) {
        let from = 0;
        if (this.#carried > 0 || this.#tooLong) {
            const end = chunk.indexOf(newline);
            if (end < 0) {
                this.#keep(chunk);
                return;
            }
            this.#keep(chunk.subarray(0, end));
            this.#endCarried();
            from = end + 1;
        }
        const last = chunk.lastIndexOf(newline);
        if (last >= from)
            this.#scan(chunk, from, last + 1);
        if (last + 1 < chunk.length)
            this.#keep(chunk.subarray(Math.max(last + 1, from)));
    }
    /** The end of a file: a last line without its newline counts only when it is whole. */
    end() {
        const rest = Buffer.concat(this.#carry);
        this.drop();
        if (rest.length === 0)
            return;
        const value = parseText(rest.toString('utf8'));
        if (value === undefined)
            return;
        this.lines++;
        this.#takeValue(value, (at) => this.clock.see(at));
    }
    get sawWrite() {
        return this.#fast?.sawWrite === true || this.#tally.sawWrite;
    }
    /** Forgets what is left of a line, as when its file was cut under the reader. */
    drop() {
        this.#carry = [];
        this.#carried = 0;
        this.#tooLong = false;
    }
    #keep(part) {
        if (this.#tooLong || part.length === 0)
            return;
        if (this.#carried + part.length > longestLineBytes) {
            this.drop();
            this.#tooLong = true;
            return;
        }
        // A chunk is read into again: what outlives it is copied.
        this.#carry.push(Buffer.from(part));
        this.#carried += part.length;
    }
    #endCarried() {
        const tooLong = this.#tooLong;
        const line = Buffer.concat(this.#carry);
        this.drop();
        if (tooLong) {
            this.lines++;
            this.longLines++;
        }
        else
            this.#scan(Buffer.concat([line, Buffer.of(newline)]), 0, line.length + 1);
    }
    /** Whole lines only: `to` is behind a newline. */
    #scan(chunk, from, to) {
        this.#sampled = from;
        let sampleAt = from;
        for (let start = from; start < to;) {
            const end = chunk.indexOf(newline, start);
            this.lines++;
            if (!this.#fast?.skips(chunk, start, end))
                this.#parse(chunk, start, end);
            else if (start >= sampleAt || end + 1 >= to) {
                const at = stageTimeOf(chunk, start, end);
                if (at !== undefined)
                    this.#see(at, chunk, start);
                sampleAt = start + sampleBytes;
            }
            start = end + 1;
        }
    }
    #parse(chunk, start, end) {
        const text = chunk.toString('utf8', start, end).trim();
        if (text === '') {
            this.blank++;
            return;
        }
        const value = parseText(text);
        if (value === undefined)
            this.#tally.counts.unreadable++;
        else
            this.#takeValue(value, (at) => this.#see(at, chunk, start));
    }
    #takeValue(value, see) {
        const found = unwrap(value, (event) => {
            this.events++;
            if (event.at !== undefined)
                see(event.at);
            this.#tally.take(event);
        });
        if (!found)
            this.#tally.counts.foreign++;
    }
    /** Only where a time shows a silence are the times of the skipped lines before it read too. */
    #see(at, chunk, start) {
        if (this.clock.wouldBeSilent(at)) {
            for (let line = this.#sampled; line < start;) {
                const next = chunk.indexOf(newline, line);
                const time = stageTimeOf(chunk, line, next);
                if (time !== undefined)
                    this.clock.see(time);
                line = next + 1;
            }
        }
        this.clock.see(at);
        this.#sampled = start;
    }
}
/** The time at the end of a line, without parsing the rest of it. */
function stageTimeOf(chunk, start, end) {
    for (const from of [Math.max(start, end - tailBytes), start]) {
        const tail = chunk.toString('latin1', from, end);
        const key = tail.lastIndexOf(timeKey);
        if (key >= 0) {
            const at = Date.parse(tail.slice(key + timeKey.length, tail.indexOf('"', key + timeKey.length)));
            return Number.isNaN(at) ? undefined : at;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/packages/kube-audit/src/log-files.js


const rotated = /-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})$/;
/** The files that paths and globs name, by log; a plain path brings its rotated siblings along. */
function findLogs(patterns) {
    const problems = [];
    const paths = new Set();
    for (const pattern of patterns) {
        try {
            const found = pathsOf(pattern);
            if (found.length === 0)
                problems.push(missing(pattern));
            for (const path of found)
                paths.add(path);
        }
        catch (error) {
            problems.push(problemOf(pattern, error));
        }
    }
    const families = Map.groupBy(paths, familyOf);
    return {
        families: [...families]
            .map(([name, members]) => ({ name, files: members.map(fileOf).sort(byAge) }))
            .sort((one, other) => (one.name < other.name ? -1 : 1)),
        problems,
    };
}
/** Why a file could not be read, and what to do about it. */
function problemOf(path, error) {
    const { code } = error;
    if (code === 'ENOENT')
        return missing(path);
    const hint = code === 'EACCES' ? 'Run this as its owner, or give the reader access to it.' : 'Is it a file?';
    return { code: 'audit-log-unreadable', message: `The audit log ${path} cannot be read (${code}). ${hint}` };
}
function missing(pattern) {
    return isGlob(pattern)
        ? {
            code: 'audit-log-no-match',
            message: `No file matches ${pattern}. Expected the files of a Kubernetes audit log.`,
        }
        : {
            code: 'audit-log-missing',
            message: `There is no audit log ${pattern}. Is \`audit-log-path\` set on the server?`,
        };
}
function isGlob(pattern) {
    return /[*?[{]/.test(pattern);
}
function pathsOf(pattern) {
    if (isGlob(pattern) && !exists(pattern))
        return (0,external_node_fs_.globSync)(pattern).filter(isFile).sort();
    const directory = (0,external_node_path_.dirname)(pattern);
    const family = familyOf(pattern);
    const siblings = exists(directory) ? (0,external_node_fs_.readdirSync)(directory).map((name) => (0,external_node_path_.join)(directory, name)) : [];
    const parts = siblings.filter((path) => path !== (0,external_node_path_.join)(pattern) && familyOf(path) === familyOf((0,external_node_path_.join)(pattern)));
    if (!exists(pattern) && parts.length === 0)
        return [];
    if (exists(pattern) && !isFile(pattern))
        throw Object.assign(new Error(family), { code: 'EISDIR' });
    return [...parts.filter(isFile), ...(exists(pattern) ? [(0,external_node_path_.join)(pattern)] : [])];
}
function exists(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
}
function isFile(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return found !== undefined && !found.isDirectory();
}
/** `k8s-audit-2026-09-01T02-03-04.000.log.gz`, `audit.log.3` and `audit.log-20260901` without what rotation added. */
function familyOf(path) {
    const plain = path.replace(/\.gz$/, '');
    const [, stem = plain, extension = ''] = /^(.*?)(\.[A-Za-z][^./]*)?$/.exec(plain) ?? [];
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(`${stem.replace(rotated, '')}${extension}`).replace(/(\.\d+|-\d{8}(-\d+)?)$/, ''));
}
function fileOf(path) {
    const [, date, hours, minutes, seconds, milliseconds] = rotated.exec(path.replace(/(\.[A-Za-z]\w*)(\.gz)?$/, '')) ?? [];
    if (!date)
        return { path };
    const closedAt = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
    return Number.isNaN(closedAt) ? { path } : { path, closedAt };
}
/** By the time in the name, by a falling number, by a rising date; the file that is still written comes last. */
function byAge(one, other) {
    return rankOf(one) - rankOf(other) || (one.path < other.path ? -1 : 1);
}
function rankOf({ path, closedAt }) {
    const plain = path.replace(/\.gz$/, '');
    if (closedAt !== undefined)
        return closedAt;
    const [, date] = /-(\d{8})(?:-\d+)?$/.exec(plain) ?? [];
    if (date)
        return Number(date);
    const [, number] = /\.(\d+)$/.exec(plain) ?? [];
    return number ? 8.64e15 - Number(number) : 8.64e15 + 1;
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/packages/kube-audit/src/seek.js



const seek_newline = 0x0a;
const probeBytes = 65_536;
/** Once so near, reading on is cheaper than another probe. */
const nearBytes = 2 * 1024 * 1024;
/**
 * Where to start reading so that nothing from `since` on is missed, found by halving. 0 whenever the times met on the way
 * are not in order, or a probe finds none: then only reading everything is sure.
 */
async function offsetOf(since, file, size) {
    const first = await probe(file, 0, size);
    if (!first)
        return 0;
    let low = first;
    let high = { offset: size, at: Number.POSITIVE_INFINITY };
    while (high.offset - low.offset > nearBytes) {
        const middle = Math.floor((low.offset + high.offset) / 2);
        const found = await probe(file, middle, size);
        if (!found)
            return 0;
        if (found.at < low.at - disorderMs || found.at > high.at + disorderMs)
            return 0;
        if (found.offset >= high.offset)
            break;
        if (found.at < since - disorderMs)
            low = found;
        else
            high = { offset: middle, at: found.at };
    }
    return low.at < since - disorderMs ? low.offset : 0;
}
/** The first whole line from an offset on that carries a time. */
async function probe(file, offset, size) {
    for (let bytes = probeBytes; bytes <= longestLineBytes; bytes *= 16) {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, offset);
        let start = offset === 0 ? 0 : buffer.subarray(0, bytesRead).indexOf(seek_newline) + 1;
        if (offset > 0 && start === 0)
            continue;
        for (let end = next(buffer, start, bytesRead); end >= 0; end = next(buffer, start, bytesRead)) {
            const at = stageTimeOf(buffer, start, end) ?? wrappedTimeOf(buffer.toString('utf8', start, end));
            if (at !== undefined)
                return { offset: offset + start, at };
            start = end + 1;
        }
        if (offset + bytesRead >= size)
            return undefined;
    }
    return undefined;
}
function next(buffer, from, to) {
    const end = buffer.indexOf(seek_newline, from);
    return end >= 0 && end < to ? end : -1;
}
function wrappedTimeOf(line) {
    let time;
    unwrap(parseText(line), ({ at }) => {
        time ??= at;
    });
    return time;
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/log-reader.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});





const chunkBytes = 2 * 1024 * 1024;
const longestRotationMs = 10_000;
const mostRounds = 8;
/** A file that was closed this long before the window cannot say anything about it. */
const marginMs = 600_000;
/** Reads one log with its rotated parts, oldest first, and follows it when it is rotated under the reader. */
class LogReader {
    gaps = [];
    problems = [];
    #lines;
    #window;
    #read = new Set();
    #buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)];
    #closedAt;
    /** The file read last stays open: what is still written to it, before or after a rename, is read before the next. */
    #open;
    files = 0;
    bytes = 0;
    constructor(lines, window) {
        this.#lines = lines;
        this.#window = window;
    }
    async readAll(family) {
        let files = family.files;
        const live = files.some(({ path }) => path === family.name);
        for (let round = 0; round < mostRounds && files.length > 0; round++) {
            for (const file of files)
                await this.#readFile(file);
            // What was rotated meanwhile stands under a new name, and a new file under the old one.
            files = live ? await this.#unread(findLogs([family.name]).families.flatMap((found) => found.files)) : [];
            await this.#finishOpen();
        }
    }
    async #unread(files) {
        const unread = [];
        for (const file of files) {
            const id = await identityOf(file.path);
            if (id !== undefined && !this.#read.has(id) && !(file.closedAt && this.#read.has(nameOf(file))))
                unread.push(file);
        }
        return unread;
    }
    async #readFile(file) {
        await this.#finishOpen();
        if (file.closedAt !== undefined)
            this.#read.add(nameOf(file));
        const { since } = this.#window;
        if (file.closedAt !== undefined && since !== undefined && file.closedAt < since - marginMs)
            return;
        this.#lines.clock.startFile();
        const before = this.#lines.clock.last;
        try {
            const handle = await external_node_fs_.promises.open(file.path);
            this.#open = { handle, position: Number.POSITIVE_INFINITY };
            const stat = await handle.stat();
            this.#read.add(`${stat.dev}:${stat.ino}`);
            if (stat.isDirectory())
                throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
            this.files++;
            const head = await headOf(handle);
            if (head[0] === 0x1f && head[1] === 0x8b)
                await this.#readArchive(file);
            else if (head.includes(0))
                this.problems.push(binary(file));
            else
                await this.#readPlain(handle, stat.size);
        }
        catch (error) {
            this.problems.push(problemOf(file.path, error));
        }
        this.#checkChain(file, before);
    }
    /** A rotated file is closed by the very event that opens the next one: a later start means that a file is missing. */
    #checkChain(file, before) {
        const closed = this.#closedAt;
        const first = this.#lines.clock.firstOfFile;
        if (closed !== undefined && first !== undefined && before !== undefined && first - closed > longestRotationMs) {
            this.gaps.push({ reason: 'file-missing', from: closed, to: first, detail: 'a rotated file is missing' });
        }
        if (first !== undefined)
            this.#closedAt = file.closedAt;
    }
    async #readPlain(handle, size) {
        const { since } = this.#window;
        const start = since === undefined ? 0 : await offsetOf(since, handle, size);
        this.#open = { handle, position: await this.#readFrom(handle, start) };
    }
    async #finishOpen() {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (!this.#open)
                return;
            const { handle, position } = this.#open;
            this.#open = undefined;
            const _closing = __addDisposableResource(env_1, handle, true);
            if (Number.isFinite(position) && !this.#isPastWindow()) {
                const { size } = await handle.stat();
                if (size < position) {
                    this.gaps.push({ reason: 'truncated', detail: 'the log was cut to zero while it was read' });
                    this.#lines.drop();
                }
                await this.#readFrom(handle, size < position ? 0 : position);
            }
            this.#lines.end();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    /** One buffer is read into while the other is scanned. */
    async #readFrom(handle, start) {
        let position = start;
        let [scanned, filled] = this.#buffers;
        let reading = handle.read(filled, 0, chunkBytes, position);
        for (;;) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                return position;
            position += bytesRead;
            this.bytes += bytesRead;
            [scanned, filled] = [filled, scanned];
            reading = handle.read(filled, 0, chunkBytes, position);
            this.#lines.feed(scanned.subarray(0, bytesRead));
            if (this.#isPastWindow()) {
                await reading;
                return position;
            }
        }
    }
    #isPastWindow() {
        const { last, steps } = this.#lines.clock;
        const { until } = this.#window;
        return until !== undefined && last !== undefined && steps === 0 && last > until + disorderMs;
    }
    async #readArchive(file) {
        const unpacked = (0,external_node_fs_.createReadStream)(file.path, { highWaterMark: 1024 * 1024 }).pipe((0,external_node_zlib_namespaceObject.createGunzip)({ chunkSize: 1024 * 1024 }));
        try {
            for await (const chunk of unpacked) {
                this.bytes += chunk.length;
                this.#lines.feed(chunk);
                if (this.#isPastWindow())
                    break;
            }
        }
        catch (error) {
            this.gaps.push({
                reason: 'cut-archive',
                detail: `an archive is cut or damaged (${error.code})`,
            });
        }
    }
}
async function headOf(handle) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
}
async function identityOf(path) {
    const stat = await external_node_fs_.promises.stat(path).catch(() => undefined);
    return stat && `${stat.dev}:${stat.ino}`;
}
/** A rotated file keeps its name when it is packed. */
function nameOf({ path }) {
    return path.replace(/\.gz$/, '');
}
function binary({ path }) {
    return { code: 'audit-log-binary', message: `${path} is no text. Expected an audit log: JSON, one event a line.` };
}

// EXTERNAL MODULE: ./build/packages/kube-audit/src/model.js
var model = __nccwpck_require__(366);
;// CONCATENATED MODULE: ./build/packages/kube-audit/src/judge.js




const sessionSubresources = ['exec', 'attach', 'portforward'];
const judge_nothing = { kind: 'nothing' };
/** The definition of truth: what an event means, with every field at hand. The fast path may only skip what ends in `nothing`. */
function judge(event, rules) {
    const session = isSession(event);
    const started = session && event.stage === 'ResponseStarted';
    if (event.stage !== 'ResponseComplete' && event.stage !== 'Panic' && !started)
        return judge_nothing;
    if (!session && !isChanging(event.verb))
        return judge_nothing;
    if (isHousekeeping(event.object) || isHousekeeping(requestOf(event.uri).object))
        return judge_nothing;
    const actor = actorOf(event, rules);
    if (!actor)
        return judge_nothing;
    return { kind: judge_kindOf(event, session), operation: operationOf(event, actor) };
}
/** A request whose end the log does not tell counts as let through: silence must not hide a change. */
function judge_kindOf(event, session) {
    if (event.code === 401 || event.code === 403)
        return 'denied';
    if (event.code !== undefined && !succeeded(event.code, session))
        return 'failed';
    if (event.dryRun)
        return 'dryRun';
    if (event.unchanged)
        return 'unchanged';
    return session ? 'session' : 'change';
}
function succeeded(code, session) {
    return (code >= 200 && code < 300) || (session && code === 101);
}
function operationOf(event, actor) {
    const { selector } = requestOf(event.uri);
    return {
        id: event.id,
        ...(event.at !== undefined && { at: event.at }),
        verb: isChanging(event.verb) ? event.verb : 'get',
        object: event.object,
        ...(event.verb === 'deletecollection' && selector && { selector }),
        code: event.code ?? 0,
        actor,
        client: clientOf(event),
    };
}
function isChanging(verb) {
    return model/* changingVerbs */.Qt.includes(verb);
}
/** A terminal or a tunnel into a pod; with WebSockets it is a `get`, and then the path must say so too. */
function isSession(event) {
    if (!sessionSubresources.includes(event.object.subresource))
        return false;
    if (event.verb === 'create')
        return true;
    return event.verb === 'get' && sessionSubresources.includes(requestOf(event.uri).lastSegment);
}
const housekeepingGroups = ['coordination.k8s.io', 'events.k8s.io', 'authorization.k8s.io', 'authentication.k8s.io'];
/** What a cluster writes to keep itself running and what a client asks about itself: never drift. */
function isHousekeeping({ group, resource, subresource }) {
    return (housekeepingGroups.includes(group) ||
        subresource === 'status' ||
        (group === '' && resource === 'events') ||
        (group === '' && resource === 'serviceaccounts' && subresource === 'token'));
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/tally.js


const mostObjects = 20_000;
/** Judges events one by one and keeps what a report needs, in bounded memory. */
class Tally {
    #options;
    #seen = new Set();
    #terraform = new Map();
    #automated = new Map();
    operations = [];
    sessions = [];
    denied = [];
    counts = { unreadable: 0, foreign: 0, failed: 0, dryRun: 0, unchanged: 0, duplicates: 0 };
    sawWrite = false;
    overflow = false;
    constructor(options) {
        this.#options = options;
    }
    take(event) {
        if (event.stage === 'ResponseComplete' && isChanging(event.verb))
            this.sawWrite = true;
        const verdict = judge(event, this.#options.rules);
        if (verdict.kind === 'nothing' || !this.#inWindow(event.at))
            return;
        const { kind, operation } = verdict;
        if (operation.actor.kind !== 'person') {
            if (kind === 'change')
                this.#keepLatest(operation);
            return;
        }
        if (this.#isDuplicate(event)) {
            this.counts.duplicates++;
            return;
        }
        if (kind === 'change')
            this.#keep(this.operations, operation);
        else if (kind === 'session')
            this.#keep(this.sessions, operation);
        else if (kind === 'denied')
            this.#keep(this.denied, operation);
        else
            this.counts[kind]++;
    }
    get terraform() {
        return [...this.#terraform.values()].sort(byTime);
    }
    get automated() {
        return [...this.#automated.values()].sort(byTime);
    }
    #inWindow(at) {
        const { since, until } = this.#options;
        return at === undefined || ((since === undefined || at >= since) && (until === undefined || at <= until));
    }
    /** A client may choose its audit id, so an id alone never makes two requests one: the server’s clock must agree. */
    #isDuplicate({ id, verb, uri, user, received, at }) {
        if (received === undefined && at === undefined)
            return false;
        const key = JSON.stringify([id, verb, uri, user, received ?? at]);
        if (this.#seen.has(key))
            return true;
        if (this.#seen.size < this.#options.maxOperations)
            this.#seen.add(key);
        return false;
    }
    #keep(rows, operation) {
        if (rows.length < this.#options.maxOperations)
            rows.push(operation);
        else
            this.overflow = true;
    }
    #keepLatest(operation) {
        const { kind, user } = operation.actor;
        if (kind !== 'terraform' && this.#options.include === 'people')
            return;
        const [latest, key] = kind === 'terraform'
            ? [this.#terraform, (0,model/* objectKey */.T5)(operation.object)]
            : [this.#automated, `${user} ${(0,model/* objectKey */.T5)(operation.object)}`];
        const known = latest.get(key);
        if (known?.at !== undefined && operation.at !== undefined && known.at > operation.at)
            return;
        latest.delete(key);
        latest.set(key, operation);
        // The object written longest ago goes first.
        const [oldest] = latest.size > mostObjects ? latest.keys() : [];
        if (oldest !== undefined)
            latest.delete(oldest);
    }
}
/** By the server’s clock; what has no time comes first. `sort` keeps the log’s order where times are equal. */
function byTime(one, other) {
    return (one.at ?? 0) - (other.at ?? 0);
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/report.js

/** Every stretch, known or unknown, of which nothing can be said. */
function gapsOf(window, tally, logs, problems) {
    const gaps = logs.flatMap(({ lines, gaps: own }) => [...lines.clock.gaps({ ...window, lines: lines.lines }), ...own]);
    for (const { message } of problems)
        gaps.push({ reason: 'source-unavailable', detail: message });
    const longLines = logs.reduce((sum, { lines }) => sum + lines.longLines, 0);
    if (longLines > 0)
        gaps.push({ reason: 'line-too-long', detail: `${longLines} lines are longer than 16 MB` });
    const { unreadable } = tally.counts;
    if (unreadable > 0)
        gaps.push({ reason: 'unreadable-lines', detail: `${unreadable} lines are no JSON` });
    if (!logs.some(({ lines }) => lines.sawWrite))
        gaps.push({
            reason: 'no-writes',
            detail: 'the log holds no changing request at all: is the audit policy too thin?',
        });
    if (tally.overflow)
        gaps.push({ reason: 'too-many', detail: 'there are more operations than are kept' });
    return gaps;
}
function reportOf(tally, logs, gaps) {
    const sum = (count) => logs.reduce((total, log) => total + count(log), 0);
    return {
        operations: tally.operations.toSorted(byTime),
        sessions: tally.sessions.toSorted(byTime),
        denied: tally.denied.toSorted(byTime),
        terraform: tally.terraform,
        automated: tally.automated,
        coverage: coverageOf(logs, gaps),
        counts: {
            ...tally.counts,
            files: sum((log) => log.files),
            bytes: sum((log) => log.bytes),
            lines: sum((log) => log.lines.lines),
            blank: sum((log) => log.lines.blank),
        },
    };
}
/** Several servers write a log each: only the time that all of them cover is covered. */
function coverageOf(logs, gaps) {
    const firsts = logs.flatMap(({ lines }) => lines.clock.first ?? []);
    const lasts = logs.flatMap(({ lines }) => lines.clock.last ?? []);
    return {
        ...(firsts.length > 0 && { from: Math.max(...firsts) }),
        ...(lasts.length > 0 && { to: Math.min(...lasts) }),
        gaps,
        full: gaps.length === 0,
    };
}

;// CONCATENATED MODULE: ./build/packages/kube-audit/src/read.js





const mostOperations = 50_000;
/** Reads the audit log of a cluster from files: what people changed, and for which time the log can vouch. */
async function readAuditLog(options) {
    const { families, problems } = findLogs(options.logs);
    if (families.length === 0)
        return unavailable(problems);
    const { tally, newLines } = begin(options);
    const logs = [];
    for (const family of families) {
        const lines = newLines();
        const reader = new LogReader(lines, options);
        await reader.readAll(family);
        logs.push({ lines, gaps: reader.gaps, problems: reader.problems, files: reader.files, bytes: reader.bytes });
    }
    return finish(options, tally, logs, problems);
}
/** Reads an audit log from anything that yields bytes: standard input, a command, an answer over HTTP. */
async function readAuditStream(chunks, options) {
    const { tally, newLines } = begin(options);
    const lines = newLines();
    let bytes = 0;
    for await (const chunk of chunks) {
        bytes += chunk.length;
        lines.feed(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
    lines.end();
    return finish(options, tally, [{ lines, gaps: [], problems: [], files: 1, bytes }], []);
}
function begin(options) {
    const { rules = [], include = 'people', maxOperations = mostOperations, path = 'fast' } = options;
    const tally = new Tally({ ...options, rules, include, maxOperations });
    return { tally, newLines: () => new Lines(tally, path === 'fast' ? { rules, include } : undefined) };
}
function finish(options, tally, logs, problems) {
    const all = [...problems, ...logs.flatMap((log) => log.problems)];
    const read = logs.filter(({ lines, problems: own }) => own.length === 0 || lines.lines > 0);
    if (read.length === 0)
        return unavailable(all);
    const lines = read.reduce((sum, log) => sum + log.lines.lines, 0);
    const notEvents = tally.counts.unreadable + tally.counts.foreign + read.reduce((sum, log) => sum + log.lines.blank, 0);
    if (lines > 0 && lines === notEvents)
        return unavailable([noEvents(lines), ...all]);
    const report = reportOf(tally, read, gapsOf(options, tally, read, all));
    const found = report.operations.length + report.sessions.length + report.denied.length;
    return { kind: found > 0 ? 'rows' : 'empty', report };
}
function unavailable(problems) {
    const [first] = problems;
    const message = problems.map((problem) => problem.message).join(' ');
    return {
        kind: 'unavailable',
        code: first?.code ?? 'audit-log-missing',
        message: message || 'No audit log was named.',
    };
}
function noEvents(lines) {
    const message = `None of ${lines} lines is a Kubernetes audit event. Expected JSON, one event a line.`;
    return { code: 'audit-log-no-events', message };
}

// EXTERNAL MODULE: ./build/action-drift-report/src/sources/collected.js
var collected = __nccwpck_require__(969);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./build/action-drift-report/src/leaks.js
var leaks = __nccwpck_require__(967);
;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/command-output.js





const limitMs = 10 * 60_000;
const stderrBytes = 2_000;
/** Reads what a program prints. No shell takes part; a program that fails has not shown all of its log. */
async function readCommand(argv, options) {
    const [program = '', ...args] = argv;
    const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = (0,external_node_events_namespaceObject.once)(child, 'close').catch(src/* messageOf */.bD);
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        complaint = (complaint + text).slice(-stderrBytes);
    });
    const started = await (0,external_node_events_namespaceObject.once)(child, 'spawn').then(() => undefined, src/* messageOf */.bD);
    if (started !== undefined) {
        return {
            kind: 'unavailable',
            code: 'audit-command-failed',
            message: `"${program}" could not be started: ${started}.`,
        };
    }
    // Node's own time limit would keep the step alive when a program cannot be started.
    const late = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const reading = await readAuditStream(child.stdout, options);
    const outcome = await ended;
    clearTimeout(late);
    if (Array.isArray(outcome) && outcome[0] === 0)
        return reading;
    const how = Array.isArray(outcome) ? `ended with ${outcome[0] ?? outcome[1]}` : `failed: ${outcome}`;
    const message = `"${program}" ${how}${complaint === '' ? '' : `, and said: ${(0,leaks/* withoutSecrets */.c)(complaint.trim()).text}`}.`;
    if (reading.kind === 'unavailable')
        return { kind: 'unavailable', code: 'audit-command-failed', message };
    const { coverage } = reading.report;
    const gaps = [...coverage.gaps, { reason: 'source-unavailable', detail: message }];
    return { ...reading, report: { ...reading.report, coverage: { ...coverage, gaps, full: false } } };
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/merge.js
/** Several logs as one: an operation in two of them happened once, and what one does not cover is not covered. */
function mergeReadings(readings) {
    const [first] = readings;
    if (readings.length < 2 || !first)
        return first;
    const reports = readings.flatMap((one) => (one.kind === 'unavailable' ? [] : [one.report]));
    const missing = readings.flatMap((one) => (one.kind === 'unavailable' ? [one] : []));
    const [none] = missing;
    if (reports.length === 0 && none)
        return { ...none, message: missing.map(({ message }) => message).join(' ') };
    const report = merged(reports, missing.map(({ message }) => message));
    return { kind: readings.some(({ kind }) => kind === 'rows') ? 'rows' : 'empty', report };
}
function merged(reports, missing) {
    const all = (of) => once(reports.flatMap(of));
    return {
        operations: all(({ operations }) => operations),
        sessions: all(({ sessions }) => sessions),
        denied: all(({ denied }) => denied),
        terraform: all(({ terraform }) => terraform),
        automated: all(({ automated }) => automated),
        coverage: merge_coverageOf(reports, missing),
        counts: reports.map(({ counts }) => counts).reduce(sum),
    };
}
function once(operations) {
    const byId = new Map(operations.map((one) => [`${one.id} ${one.verb}`, one]));
    return [...byId.values()].toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}
function merge_coverageOf(reports, missing) {
    const unavailable = missing.map((detail) => ({ reason: 'source-unavailable', detail }));
    const gaps = [...reports.flatMap(({ coverage }) => coverage.gaps), ...unavailable];
    const firsts = reports.flatMap(({ coverage }) => coverage.from ?? []);
    const lasts = reports.flatMap(({ coverage }) => coverage.to ?? []);
    return {
        ...(firsts.length > 0 && { from: Math.max(...firsts) }),
        ...(lasts.length > 0 && { to: Math.min(...lasts) }),
        gaps,
        full: gaps.length === 0 && reports.every(({ coverage }) => coverage.full),
    };
}
function sum(one, other) {
    const names = Object.keys(one);
    return Object.fromEntries(names.map((name) => [name, one[name] + other[name]]));
}

;// CONCATENATED MODULE: ./build/action-drift-report/src/sources/audit-logs.js







/** Every audit source of the workflow as one reading; undefined when none is named. */
async function readAuditSources(asked, include, runner) {
    const { auditLogs, auditCommand } = asked;
    const options = {
        rules: asked.actors,
        until: asked.untilMs,
        ...(asked.sinceMs === undefined ? {} : { since: asked.sinceMs }),
        ...(include === undefined ? {} : { include }),
    };
    const addresses = auditLogs.filter(isAddress);
    const files = auditLogs.filter((log) => !isAddress(log) && log !== '-');
    const collected = files.filter(startsCollected);
    const logs = files.filter((file) => !collected.includes(file));
    const readings = [
        ...(logs.length > 0 ? [await readAuditLog({ ...options, logs })] : []),
        ...(await Promise.all(collected.map(async (path) => fromText(path, await (0,promises_.readFile)(path, 'utf8'))))),
        ...(auditLogs.includes('-') ? [await readAuditStream(external_node_process_namespaceObject.stdin, options)] : []),
        ...(await Promise.all(addresses.map((address) => readAddress(address, options, runner)))),
        ...(auditCommand.length > 0 ? [await readCommand(auditCommand, options)] : []),
    ];
    const reading = mergeReadings(readings);
    const names = [...auditLogs, ...(auditCommand.length > 0 ? [auditCommand[0] ?? ''] : [])];
    return reading && { name: names.join(', '), reading };
}
function isAddress(source) {
    return /^https?:\/\//i.test(source);
}
async function readAddress(address, options, runner) {
    const answer = await runner.get(withSince(address, options));
    if (answer.kind === 'unavailable')
        return { kind: 'unavailable', code: answer.code, message: answer.reason };
    const text = answer.body.toString('utf8', 0, 100);
    if ((0,collected/* looksCollected */.oq)(text))
        return fromText(address, answer.body.toString('utf8'));
    return await readAuditStream(one(answer.body), options);
}
const monthMs = 30 * 24 * 3_600_000;
/** An IaC Runner wants to know since when; without an answer to that, a month is more than a pull request waits. */
function withSince(address, { since, until }) {
    const url = new URL(address);
    const from = since ?? (until === undefined ? undefined : until - monthMs);
    if (from !== undefined && !url.searchParams.has('since'))
        url.searchParams.set('since', new Date(from).toISOString());
    return url.href;
}
async function* one(body) {
    yield body;
}
function fromText(name, text) {
    const message = `${name} is no complete report of operations; it was cut, or another version wrote it.`;
    return (0,collected/* parseCollected */.ZN)(text) ?? { kind: 'unavailable', code: 'audit-collected-malformed', message };
}
function startsCollected(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            const start = Buffer.alloc(100);
            return (0,collected/* looksCollected */.oq)(start.toString('utf8', 0, (0,external_node_fs_.readSync)(file, start, 0, 100, 0)));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        // A glob, or nothing at all: the reader of logs says what is wrong with it.
        return false;
    }
}


/***/ }),

/***/ 969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZN: () => (/* binding */ parseCollected),
/* harmony export */   oq: () => (/* binding */ looksCollected),
/* harmony export */   zr: () => (/* binding */ formatCollected)
/* harmony export */ });
/* harmony import */ var _kube_audit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(366);

/** Beginning with its kind, as no event of a log does. */
function formatCollected(reading) {
    const { kind, report } = reading;
    return `${JSON.stringify({ kind, report })}\n`;
}
/** Whether a text is a collected report and no log; it need not be all of the text. */
function looksCollected(start) {
    return /^\{"kind":"(rows|empty)",/.test(start);
}
/** Undefined for what is malformed: then the source is unavailable, and never empty. Whoever wrote it may be anybody. */
function parseCollected(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const report = fields(fields(value)['report']);
    const lists = ['operations', 'sessions', 'denied', 'terraform', 'automated'];
    const whole = lists.every((name) => listOf(report[name], operation)) && counts(report['counts']);
    if (!whole || !coverage(report['coverage']))
        return undefined;
    const sound = report;
    const found = sound.operations.length + sound.sessions.length + sound.denied.length;
    return { kind: found > 0 ? 'rows' : 'empty', report: sound };
}
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function listOf(value, sound) {
    return Array.isArray(value) && value.every((entry) => sound(fields(entry)));
}
function operation({ id, verb, object, actor, client, at, code, selector }) {
    const { kind, claimed, ...who } = fields(actor);
    return ([id, verb].every(isText) &&
        typeof code === 'number' &&
        [at].every(absentOr(isTime)) &&
        [selector].every(absentOr(isText)) &&
        all(fields(object), ['group', 'resource', 'namespace', 'name', 'subresource'], isText) &&
        typeof claimed === 'boolean' &&
        _kube_audit__WEBPACK_IMPORTED_MODULE_0__/* .actorKinds */ .n$.some((known) => known === kind) &&
        all(who, ['name', 'user'], isText) &&
        all(who, ['actingAs', 'credential', 'address'], absentOr(isText)) &&
        all(fields(client), ['name', 'agent'], isText) &&
        all(fields(client), ['version', 'command'], absentOr(isText)));
}
function coverage(value) {
    const { full, gaps, ...bounds } = fields(value);
    const bounded = (of) => all(of, ['from', 'to'], absentOr(isTime));
    const gap = (of) => isText(of['reason']) && isText(of['detail']) && bounded(of);
    return typeof full === 'boolean' && bounded(bounds) && listOf(gaps, gap);
}
function counts(value) {
    return all(fields(value), ['unreadable', 'foreign'], (count) => typeof count === 'number');
}
function all(of, names, sound) {
    return names.every((name) => sound(Object.hasOwn(of, name) ? of[name] : undefined));
}
function isText(value) {
    return typeof value === 'string';
}
/** What a date can hold. */
function isTime(value) {
    return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
function absentOr(sound) {
    return (value) => value === undefined || sound(value);
}


/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ ExpectedError),
/* harmony export */   Rb: () => (/* binding */ PreconditionError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   fK: () => (/* binding */ ConflictError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   k3: () => (/* binding */ CanceledError)
/* harmony export */ });
/**
 * The failures we expect, by who acts on them. The `code` is public API: workflows branch on it, the READMEs list it.
 * Anything else that is thrown is a bug of ours and shows its stack.
 */
class ExpectedError extends Error {
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
        this.name = new.target.name;
    }
}
/** The author of the workflow or of `slipway.yml` fixes it. */
class ConfigurationError extends ExpectedError {
}
/** The world is not ready; whoever moves it on can run this again. */
class PreconditionError extends ExpectedError {
}
/** Somebody else was faster. Nobody acts: what was observed is observed again. */
class ConflictError extends ExpectedError {
}
/** A service failed or lied; its operator acts. */
class UpstreamError extends ExpectedError {
}
/** The run was asked to stop. What is already true is in the message. */
class CanceledError extends ExpectedError {
    constructor(message) {
        super('canceled', message);
    }
}
/** The text of anything that was thrown, with its causes, on one line. */
function messageOf(thrown) {
    if (!(thrown instanceof Error))
        return String(thrown);
    const own = thrown.message || thrown.name;
    return thrown.cause === undefined || thrown instanceof ExpectedError ? own : `${own}: ${messageOf(thrown.cause)}`;
}


/***/ }),

/***/ 5:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ fitsStars),
/* harmony export */   I3: () => (/* binding */ rulesMayTouch),
/* harmony export */   wn: () => (/* binding */ matchingRule)
/* harmony export */ });
function matchingRule(event, rules) {
    return rules.find((rule) => (rule.user === undefined || fitsStars(rule.user, event.actingAs ?? event.user)) &&
        (rule.group === undefined || event.groups.some((group) => fitsStars(rule.group ?? '', group))) &&
        (rule.credential === undefined || fitsStars(rule.credential, event.credential ?? '')) &&
        (rule.agent === undefined || fitsStars(rule.agent, event.agent)) &&
        (rule.address === undefined || fitsStars(rule.address, event.address ?? '')));
}
/** Whether some rule could say something about a request that this user sent. */
function rulesMayTouch(user, rules) {
    return rules.some((rule) => rule.user === undefined || fitsStars(rule.user, user));
}
/** `*` in a pattern, without a regular expression: a name of a stranger must not cost more than its length. */
function fitsStars(pattern, value) {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return pattern === value;
    if (!value.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let from = first.length;
    for (const part of rest) {
        const found = value.indexOf(part, from);
        if (found < 0)
            return false;
        from = found + part.length;
    }
    return value.length - last.length >= from && value.endsWith(last);
}


/***/ }),

/***/ 366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qt: () => (/* binding */ changingVerbs),
/* harmony export */   T5: () => (/* binding */ objectKey),
/* harmony export */   n$: () => (/* binding */ actorKinds)
/* harmony export */ });
const actorKinds = ['person', 'terraform', 'gitops', 'controller', 'cluster'];
const changingVerbs = ['create', 'update', 'patch', 'delete', 'deletecollection'];
/** The key that joins an operation with what Terraform calls the object. */
function objectKey(object) {
    return `${object.group}/${object.resource}/${object.namespace}/${object.name}`;
}


/***/ }),

/***/ 687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ blocks),
/* harmony export */   XF: () => (/* binding */ withinBytes),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(18);

/** Blocks under one another, empty ones left out. */
function blocks(...parts) {
    const shown = parts.filter((part) => part !== undefined && part.source !== '');
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(shown.join('\n\n'));
}
/** A table; plain strings are escaped, and a cell can neither end its row nor its column. */
function table(head, rows) {
    if (rows.length === 0)
        return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz('');
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz([line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n'));
}
function list(items) {
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(items.map((item) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(item)}`).join('\n'));
}
/** Something for those who want to know more; the summary line says what it is and how much. */
function details(summary, body) {
    return new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(`<details><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)(summary)}</summary>\n\n${body}\n\n</details>`);
}
/** As many whole blocks as fit into a budget of bytes, and a sentence on how many were left out. */
function withinBytes(parts, maxBytes) {
    const kept = [];
    let bytes = 0;
    for (const part of parts) {
        const size = Buffer.byteLength(part.source) + 2;
        if (bytes + size > maxBytes - 100) {
            return blocks(...kept, new _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .Markdown */ .oz(`_${parts.length - kept.length} more blocks are left out for size._`));
        }
        bytes += size;
        kept.push(part);
    }
    return blocks(...kept);
}
function cell(value) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .mG)(value)
        .source.replace(/\r?\n/g, ' ')
        .replace(/(?<!\\)\|/g, '\\|');
}


/***/ }),

/***/ 18:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   js: () => (/* binding */ htmlText),
/* harmony export */   mG: () => (/* binding */ inline),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   oz: () => (/* binding */ Markdown)
/* harmony export */ });
/** Markdown that is safe to show. Only this package makes it, so hostile text in it has been escaped. */
class Markdown {
    source;
    /** Takes Markdown written in our own source; hostile text goes through `text`, `code` or an `md` template. */
    constructor(source) {
        this.source = source;
    }
    toString() {
        return this.source;
    }
}
const zeroWidthSpace = '\u200b';
/**
 * Any text on one line with nothing in it that hides or reorders: control, format and bidi characters are shown as
 * `\u{…}`, line breaks and tabs as a space.
 */
function visible(value) {
    return value
        .normalize('NFC')
        .replace(/\r\n|[\n\r\t\u2028\u2029]/g, ' ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** Hostile text that renders as itself: no markup, link, image, HTML, mention or issue reference. */
function text(value) {
    return new Markdown(visible(value)
        .replace(/[\\`*_{}[\]()!~$]/g, '\\$&')
        .replace(/[@#]/g, `$&${zeroWidthSpace}`)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/\|/g, '&#124;')
        .replace(/(https?|ftp|mailto|xmpp):/gi, `$1:${zeroWidthSpace}`)
        .replace(/www\./gi, `www${zeroWidthSpace}.`)
        .replace(/^(\s*)([-+=]|\d+[.)])/, `$1${zeroWidthSpace}$2`));
}
/** Hostile text inside an HTML block, where Markdown's escapes would be shown as they are written. */
function htmlText(value) {
    return visible(value)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/[@#]/g, `$&${zeroWidthSpace}`)
        .replace(/(https?|ftp|mailto|xmpp):/gi, `$1:${zeroWidthSpace}`)
        .replace(/www\./gi, `www${zeroWidthSpace}.`);
}
/** Hostile text as an inline code span that nothing in it can end. */
function code(value) {
    const shown = visible(value);
    if (shown.trim() === '')
        return new Markdown('` `');
    // A pipe ends a table cell even inside a code span; `<code>` takes entities, a code span does not.
    if (shown.includes('|'))
        return new Markdown(`<code>${text(shown)}</code>`);
    const fence = '`'.repeat(longestRun(shown) + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
    return new Markdown(`${fence}${pad}${shown}${pad}${fence}`);
}
/** Hostile lines as a fenced block that nothing in them can end. */
function codeBlock(lines, language = '') {
    const shown = lines.replace(/\r\n?/g, '\n').split('\n').map(visible).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
    return new Markdown(`${fence}${language}\n${shown}\n${fence}`);
}
/** Words that lead to an address; an address that is not plain http(s) is dropped and the words stay. */
function link(words, url) {
    if (!/^https?:\/\/[^\s<>()[\]`"\\]+$/.test(url))
        return inline(words);
    return new Markdown(`[${inline(words)}](${url})`);
}
/** A sentence of ours with values in it: the source stays as written, every plain string put in is escaped. */
function md(strings, ...values) {
    return new Markdown(strings.reduce((made, literal, index) => made + inline(values[index - 1] ?? '') + literal));
}
function inline(value) {
    return value instanceof Markdown ? value : text(String(value));
}
function longestRun(value) {
    return Math.max(0, ...Array.from(value.matchAll(/`+/g), (run) => run[0].length));
}


/***/ }),

/***/ 873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ kindOfType),
/* harmony export */   r6: () => (/* binding */ kindOfManifest),
/* harmony export */   zM: () => (/* binding */ resourcePlural)
/* harmony export */ });
const rbac = 'rbac.authorization.k8s.io';
const storage = 'storage.k8s.io';
const admission = 'admissionregistration.k8s.io';
const networking = 'networking.k8s.io';
/** Types of the kubernetes provider without `kubernetes_` and version: API group, and the plural where it is irregular. */
const namespaced = {
    config_map: [''],
    config_map_v1_data: ['', 'configmaps'],
    secret: [''],
    secret_v1_data: ['', 'secrets'],
    service: [''],
    service_account: [''],
    default_service_account: ['', 'serviceaccounts'],
    token_request: ['', 'serviceaccounts'],
    persistent_volume_claim: [''],
    pod: [''],
    replication_controller: [''],
    resource_quota: [''],
    limit_range: [''],
    endpoints: ['', 'endpoints'],
    endpoint_slice: ['discovery.k8s.io'],
    deployment: ['apps'],
    stateful_set: ['apps'],
    statefulset: ['apps', 'statefulsets'],
    daemonset: ['apps'],
    daemon_set: ['apps'],
    replica_set: ['apps'],
    ingress: [networking],
    network_policy: [networking],
    cron_job: ['batch'],
    job: ['batch'],
    horizontal_pod_autoscaler: ['autoscaling'],
    pod_disruption_budget: ['policy'],
    role: [rbac],
    role_binding: [rbac],
};
const clusterWide = {
    namespace: [''],
    persistent_volume: [''],
    node_taint: ['', 'nodes'],
    ingress_class: [networking],
    storage_class: [storage],
    csi_driver: [storage],
    cluster_role: [rbac],
    cluster_role_binding: [rbac],
    mutating_webhook_configuration: [admission],
    validating_webhook_configuration: [admission],
    validating_admission_policy: [admission],
    validating_admission_policy_binding: [admission],
    api_service: ['apiregistration.k8s.io'],
    certificate_signing_request: ['certificates.k8s.io'],
    priority_class: ['scheduling.k8s.io'],
    runtime_class: ['node.k8s.io'],
    pod_security_policy: ['policy', 'podsecuritypolicies'],
};
/** Of a type such as `kubernetes_deployment_v1`; undefined for what is no object of its own. */
function kindOfType(type) {
    if (!type.startsWith('kubernetes_'))
        return undefined;
    const full = type.slice('kubernetes_'.length);
    const base = full in namespaced ? full : full.replace(/_v\d+((alpha|beta)\d+)?$/, '');
    if (Object.hasOwn(namespaced, base))
        return kindFrom(base, namespaced[base], true);
    return Object.hasOwn(clusterWide, base) ? kindFrom(base, clusterWide[base], false) : undefined;
}
/** Of `apiVersion` and `kind`, as a manifest has them. Whether it belongs to a namespace is for the manifest to say. */
function kindOfManifest(apiVersion, kind) {
    if (kind === '' || apiVersion === '')
        return undefined;
    const [group = '', version] = apiVersion.split('/');
    return { group: version === undefined ? '' : group, resource: plural(kind.toLowerCase()) };
}
function kindFrom(base, entry, inNamespace) {
    const [group = '', resource = plural(base.replaceAll('_', ''))] = entry ?? [];
    return { group, resource, namespaced: inNamespace };
}
/** The plural as Kubernetes makes it for its own kinds and as most custom ones follow. */
function plural(word) {
    if (word === 'endpoints')
        return word;
    if (/(s|x|z|ch|sh)$/.test(word))
        return `${word}es`;
    return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
/** The plural of a type in the API's paths; empty for what is no object of Kubernetes. */
function resourcePlural(type) {
    return kindOfType(type)?.resource ?? '';
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/context.js

/** Reads the runner's environment; what is missing or malformed is named, because no later message could. */
function runContext(env) {
    const [owner = '', repo = '', ...rest] = required(env, 'GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/).split('/');
    if (rest.length > 0)
        throw outsideRunner('GITHUB_REPOSITORY');
    const serverUrl = required(env, 'GITHUB_SERVER_URL', /^https?:\/\//).replace(/\/+$/, '');
    const runId = env['GITHUB_RUN_ID'] ?? '';
    return {
        owner,
        repo,
        sha: required(env, 'GITHUB_SHA', /^[0-9a-f]{40}$/),
        ref: env['GITHUB_REF'] ?? '',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
        actor: env['GITHUB_ACTOR'] ?? '',
        apiUrl: required(env, 'GITHUB_API_URL', /^https?:\/\//).replace(/\/+$/, ''),
        serverUrl,
    };
}
function required(env, name, shape) {
    const value = env[name] ?? '';
    if (!shape.test(value))
        throw outsideRunner(name);
    return value;
}
function outsideRunner(name) {
    return new src/* ConfigurationError */.j1('runner-contract', `${name} is missing or malformed. This program runs as a step of GitHub Actions, which sets it.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 20 modules
var core = __nccwpck_require__(49);
// EXTERNAL MODULE: ./build/packages/markdown/src/escape.js
var src_escape = __nccwpck_require__(18);
// EXTERNAL MODULE: ./build/packages/toolkit/src/redact.js
var redact = __nccwpck_require__(935);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/log.js




/** A log whose lines start with the stage that is running. */
function stageLog(stage) {
    return {
        info: (fact) => core/* info */.pq(`${stage().padEnd(9)} ${safeLine(fact)}`),
        debug: (fact) => core/* debug */.Yz(`${stage().padEnd(9)} ${safeLine(fact)}`),
        warning: (advice) => core/* warning */.$e(safeLine(advice)),
        foreign,
    };
}
/** One line that the runner takes for text: `##[command]` counts anywhere in a line, `::command::` at its start. */
function safeLine(line) {
    return (0,redact/* redact */.E)((0,src_escape/* visible */.RK)(line))
        .replaceAll('##[', '## [')
        .replace(/^\s*::/, ': :');
}
function foreign(text) {
    const token = (0,external_node_crypto_.randomUUID)();
    core/* info */.pq(`::stop-commands::${token}`);
    for (const line of text.split(/\r\n|[\n\r]/))
        core/* info */.pq(safeLine(line));
    core/* info */.pq(`::${token}::`);
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/metadata.js
var src_metadata = __nccwpck_require__(127);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: ./build/packages/markdown/src/blocks.js
var blocks = __nccwpck_require__(687);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/report.js






// GitHub drops a summary above 1 MiB whole and raises an error for it.
const summaryBytes = 900 * 1024;
const exitTemporary = 75;
async function writeReport(report, dryRun) {
    const title = dryRun ? `Dry run: ${report.title}` : report.title;
    for (const warning of report.warnings ?? [])
        core/* warning */.$e(safeLine(warning));
    for (const annotation of report.annotations ?? [])
        annotate(annotation);
    for (const [name, value] of Object.entries(report.outputs))
        setOutput(name, String(value));
    setOutput('failure', report.failure?.code ?? '');
    const note = dryRun ? (0,src_escape.md) `Nothing was written: this is what would have happened.` : undefined;
    await writeSummary((0,blocks/* blocks */.Bv)(heading(title), note, (0,blocks/* withinBytes */.XF)(report.summary, summaryBytes)));
    if (report.failure)
        return fail(report.failure);
    core/* notice */.lm(safeLine(title));
}
function annotate({ level, title, message, file, line }) {
    const place = file === undefined ? {} : { file: safeLine(file), startLine: line ?? 1 };
    const show = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 }[level];
    show(message.split('\n').map(safeLine).join('\n'), { title: safeLine(title), ...place });
}
/** Shows a failure once: as an annotation, in the `failure` output and in the summary. */
async function writeFailure(error) {
    const failure = error instanceof src/* ExpectedError */.Dh ? error : undefined;
    try {
        setOutput('failure', failure?.code ?? 'internal');
        await writeSummary(failureSummary(error));
    }
    catch (unwritten) {
        core/* warning */.$e(safeLine((0,src/* messageOf */.bD)(unwritten)));
    }
    fail(error);
}
function fail(error) {
    process.exitCode = error instanceof src/* ExpectedError */.Dh && error.code === 'rate-limited' ? exitTemporary : 1;
    if (error instanceof src/* ExpectedError */.Dh) {
        const lines = error.message.split('\n').map(safeLine).join('\n');
        core/* error */.z3(lines, { title: `${error.code}` });
        core/* debug */.Yz(safeLine(error.cause === undefined ? (error.stack ?? '') : (0,src/* messageOf */.bD)(error.cause)));
        return;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    core/* error */.z3(stack.split('\n').map(safeLine).join('\n'), { title: 'internal' });
}
function failureSummary(error) {
    if (!(error instanceof src/* ExpectedError */.Dh)) {
        return (0,blocks/* blocks */.Bv)(heading('Failed: a bug of ours'), (0,src_escape.md) `${(0,src/* messageOf */.bD)(error)}`, (0,src_escape.md) `The log has the stack.`);
    }
    const paragraphs = error.message.split('\n').map((line) => (0,src_escape/* text */.Qq)((0,redact/* redact */.E)(line)));
    return (0,blocks/* blocks */.Bv)(heading('Failed'), ...paragraphs, (0,src_escape.md) `Failure code: ${(0,src_escape/* code */.aY)(error.code)}`);
}
function heading(title) {
    return (0,src_escape.md) `### ${(0,redact/* redact */.E)(title)}`;
}
/** Without the file, @actions/core would fall back to a command on stdout that GitHub has switched off. */
function setOutput(name, value) {
    const path = process.env['GITHUB_OUTPUT'];
    if (!path || !(0,external_node_fs_.existsSync)(path)) {
        throw new src/* ConfigurationError */.j1('runner-contract', 'GITHUB_OUTPUT names no file; the runner provides it for every step.');
    }
    const before = (0,external_node_fs_.statSync)(path).size;
    const shown = (0,redact/* redact */.E)(value);
    written(path, before + Buffer.byteLength(shown), () => core/* setOutput */.uH(name, shown));
}
async function writeSummary(summary) {
    const path = process.env['GITHUB_STEP_SUMMARY'];
    if (!path)
        return;
    const shown = (0,redact/* redact */.E)(`${summary.source}\n`);
    const before = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.statSync)(path).size : 0;
    try {
        await core/* summary */.z.addRaw(shown).write();
    }
    catch (error) {
        throw unwritten(path, error);
    }
    written(path, before + Buffer.byteLength(shown), () => undefined);
}
/** A full disk throws, but a file size limit cuts a write short without a word; so the size is looked at. */
function written(path, leastBytes, write) {
    try {
        write();
    }
    catch (error) {
        throw unwritten(path, error);
    }
    if ((0,external_node_fs_.statSync)(path).size < leastBytes)
        throw unwritten(path, undefined);
}
function unwritten(path, cause) {
    const why = cause === undefined ? 'it was cut short' : (0,src/* messageOf */.bD)(cause);
    return new src/* UpstreamError */.gA('report-unwritten', `${path} could not be written: ${why}. Free the disk and run again.`, {
        cause,
    });
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js + 1 modules
var wait = __nccwpck_require__(641);
;// CONCATENATED MODULE: ./build/packages/toolkit/src/action.js






const raceDeadlineMs = 120_000;
const cancelGraceMs = 5_000;
/** Runs an action as a step: inputs in, outputs and summary out, and an exit code that tells the truth. */
async function runAction(metadata, stages) {
    const cancel = listenForCancel();
    let stage = 'Connect';
    const enter = (name) => {
        stage = name;
    };
    try {
        const config = (0,src_metadata/* readConfig */.X)(metadata);
        const run = {
            ...runContext(process.env),
            log: stageLog(() => stage),
            clock: (0,wait/* systemClock */.m)(cancel.signal),
            signal: cancel.signal,
        };
        const ports = await stages.connect(config, run);
        const dryRun = config['dryRun'] === true;
        const { plan, result } = await decideAndApply({ config, ports, stages, run, dryRun, enter });
        await writeReport(stages.report(plan, result), dryRun);
    }
    catch (error) {
        await writeFailure(cancel.signal.aborted && !(error instanceof src/* ExpectedError */.Dh) ? cancel.signal.reason : error);
    }
    finally {
        cancel.stop();
    }
}
/** A lost race is no failure: what was observed is observed again, and decided again, until it holds. */
async function decideAndApply(parts) {
    const { config, ports, stages, run, dryRun, enter } = parts;
    const startedAt = run.clock.now();
    for (let attempt = 0;; attempt++) {
        enter('Observe');
        const facts = await stages.observe(config, ports);
        const plan = stages.plan(config, facts);
        if (dryRun)
            return { plan, result: undefined };
        enter('Apply');
        try {
            return { plan, result: await stages.apply(plan, ports) };
        }
        catch (error) {
            if (!(error instanceof src/* ConflictError */.fK))
                throw error;
            if (run.clock.now() - startedAt > raceDeadlineMs) {
                throw new src/* ConflictError */.fK('conflict-persists', `${error.message} This went on for two minutes; run it again.`, {
                    cause: error,
                });
            }
            run.log.info(`${error.message} Looking again.`);
            await run.clock.wait((0,wait/* fullJitter */.G)(attempt, { baseMs: 100, maxMs: 4_000 }));
        }
    }
}
/** The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL; we are done within five seconds of the first. */
function listenForCancel() {
    const controller = new AbortController();
    let deadline;
    const cancel = () => {
        if (controller.signal.aborted)
            return;
        const reason = new src/* CanceledError */.k3('The run was canceled.');
        controller.abort(reason);
        deadline = setTimeout(() => void writeFailure(reason).finally(() => process.exit(1)), cancelGraceMs);
    };
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    return {
        signal: controller.signal,
        stop: () => {
            clearTimeout(deadline);
            process.off('SIGINT', cancel);
            process.off('SIGTERM', cancel);
        },
    };
}


/***/ }),

/***/ 903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony exports duration, url */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18);


/** What is wrong with one value: the sentence goes on after the name of the input. */
class InputProblem extends Error {
}
function text(spec) {
    return input(spec, { trimmed: spec.exact !== true }, (raw) => {
        if (raw !== '' && spec.pattern && !spec.pattern.test(raw)) {
            throw new InputProblem(`must be ${spec.expected ?? `text that matches ${spec.pattern}`}, not ${shown(raw)}`);
        }
        return raw;
    });
}
/** A value that is masked, in every form it could leak in, before anything can log it. */
function secret(spec) {
    return input(spec, { secret: true }, (raw) => raw);
}
function choice(options, spec) {
    return input(spec, {}, (raw) => {
        const option = options.find((candidate) => candidate === raw);
        if (option === undefined)
            throw new InputProblem(`must be one of ${options.join(', ')}, not ${shown(raw)}`);
        return option;
    });
}
/** A YAML 1.2 boolean, as in every action of GitHub's own. */
function flag(spec) {
    return input(spec, {}, (raw) => {
        if (/^(true|True|TRUE)$/.test(raw))
            return true;
        if (/^(false|False|FALSE)$/.test(raw))
            return false;
        throw new InputProblem(`must be true or false, not ${shown(raw)}`);
    });
}
const unitSeconds = { s: 1, m: 60, h: 3600 };
/** A length of time such as `90s`, `10m` or `1h`, in seconds. */
function duration(spec) {
    return input(spec, {}, (raw) => {
        const [, count = '', unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(raw) ?? [];
        const seconds = Number(count) * (unitSeconds[unit] ?? 0);
        if (seconds > 0 && seconds <= spec.maxSeconds)
            return seconds;
        throw new InputProblem(`must be a duration such as 90s, 10m or 1h, at most ${spec.maxSeconds}s, not ${shown(raw)}`);
    });
}
/** Items separated by commas or line breaks; empty ones are dropped. */
function list(spec) {
    return input(spec, {}, (raw) => raw
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== ''));
}
/** An http(s) address without credentials; plain http only to this machine. */
function url(spec) {
    return input(spec, {}, (raw) => {
        if (raw === '')
            return '';
        const address = URL.canParse(raw) ? new URL(raw) : undefined;
        if (!address || !/^https?:$/.test(address.protocol)) {
            throw new InputProblem(`must be an address such as https://iac.example.com, not ${shown(raw)}`);
        }
        if (address.username || address.password)
            throw new InputProblem('must not hold a user name or password');
        if (address.hash || address.search)
            throw new InputProblem('must not hold a query or a fragment');
        return raw.replace(/\/+$/, '');
    });
}
/** Reads one input as the runner hands it over; a sentence for whoever wrote the workflow when it cannot be used. */
function readInput(name, spec) {
    const given = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name, { trimWhitespace: spec.trimmed });
    // GitHub does not enforce `required: true`, so we do; an expression that yields nothing counts as absent.
    const raw = given === '' ? (spec.default ?? '') : given;
    if (raw === '' && spec.default === undefined)
        throw new InputProblem(`is required: ${spec.description}`);
    return spec.parse(raw.startsWith('${{') ? '' : raw);
}
function input(spec, flags, parse) {
    return {
        description: spec.description,
        ...(spec.default === undefined ? {} : { default: spec.default }),
        secret: flags.secret ?? false,
        trimmed: flags.trimmed ?? true,
        parse,
    };
}
function shown(raw) {
    const clipped = raw.length > 80 ? `${raw.slice(0, 80)}…` : raw;
    return `"${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(clipped)}"`;
}


/***/ }),

/***/ 127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction),
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(683);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(903);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(935);



const commonInputs = {
    'dry-run': (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt)({ description: 'Decide and report, but write nothing.', default: 'false' }),
};
const commonOutputs = {
    failure: 'Empty when the step is green; else the code of the failure.',
};
const commonFailures = {
    'inputs-invalid': 'One or more inputs cannot be used; all of them are named.',
    'runner-contract': 'The step does not run under GitHub Actions, or the runner left out what it promises.',
    'report-unwritten': 'The outputs or the summary could not be written in full, for example on a full disk.',
    'conflict-persists': 'Other runs kept winning the race for two minutes.',
    'token-permission': 'The token may not do this; the message names the right and how to give it.',
    'token-invalid': 'GitHub does not accept the token; it has expired or belongs to something else.',
    'token-sso': 'The organization wants the token authorized for single sign-on first.',
    'not-found': 'GitHub shows no such thing to this token: it does not exist, or the token may not read it.',
    'rate-limited': 'GitHub asks to wait longer than this run may; the message says until when.',
    'github-unavailable': 'GitHub could not be reached, or answered with what is no answer.',
    'github-refused': 'GitHub refused in words of its own; the message holds them.',
    'github-redirect': 'GitHub, or something in between, sent a request elsewhere; it was not followed.',
    'github-mistyped': 'An answer of GitHub had another shape than its own description promises.',
    'github-inconsistent': 'Two answers of GitHub contradict each other; nothing was decided on either.',
    canceled: 'The run was canceled; the message says what was already true.',
    internal: 'A bug of ours, with its stack.',
};
/** Declares an action. `dry-run`, the `failure` output and the failures that every action shares come along. */
function defineAction(spec) {
    return {
        ...spec,
        inputs: { ...spec.inputs, ...commonInputs },
        outputs: { ...spec.outputs, ...commonOutputs },
        failures: { ...spec.failures, ...commonFailures },
    };
}
/** All inputs at once. Secrets are masked before anything is judged; all problems come in one message. */
function readConfig(metadata) {
    const values = {};
    const problems = [];
    const named = Object.entries(metadata.inputs);
    const secretsFirst = [...named.filter(([, input]) => input.secret), ...named.filter(([, input]) => !input.secret)];
    for (const [name, input] of secretsFirst) {
        try {
            const value = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInput */ .R5)(name, input);
            if (input.secret && typeof value === 'string')
                (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .d)(value);
            values[camelCase(name)] = value;
        }
        catch (problem) {
            if (!(problem instanceof _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7))
                throw problem;
            problems.push(`Input "${name}" ${problem.message}`);
        }
    }
    if (problems.length > 0)
        throw new _errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('inputs-invalid', problems.join('\n'));
    return values;
}
function camelCase(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   d: () => (/* binding */ mask)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(18);


const secrets = new Set();
/**
 * Masks a value in every form it could leak in. The runner derives base64, JSON and URI forms from what it is told,
 * but neither hex nor base64url, and it masks only what is on one line.
 */
function mask(value) {
    for (const part of partsOf(value)) {
        for (const form of formsOf(part)) {
            if (secrets.has(form))
                continue;
            secrets.add(form);
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(form);
        }
    }
}
/** The text without any masked value: the last guard before a log line, an output or a summary. */
function redact(line) {
    let shown = line;
    for (const secret of secrets)
        shown = shown.replaceAll(secret, '***');
    return shown;
}
/** The whole value, each line of it, and each string in it when it is JSON; nothing too short to be a secret. */
function partsOf(value) {
    const parts = [value, ...value.split(/\r?\n/), ...jsonStrings(value)];
    return parts.map((part) => part.trim()).filter((part) => part.length >= 4);
}
function jsonStrings(value) {
    if (!/^\s*[{[]/.test(value))
        return [];
    const found = [];
    try {
        JSON.parse(value, (_, leaf) => {
            if (typeof leaf === 'string')
                found.push(leaf);
            return leaf;
        });
    }
    catch {
        return [];
    }
    return found;
}
function formsOf(part) {
    const bytes = Buffer.from(part);
    const base64 = bytes.toString('base64');
    const hex = bytes.toString('hex');
    const json = JSON.stringify(part).slice(1, -1);
    const encoded = [hex, hex.toUpperCase(), base64, base64.replace(/=+$/, ''), bytes.toString('base64url')];
    // A summary is escaped before this guard sees it.
    return [part, json, ...encoded, encodeURIComponent(part), (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(part).source];
}


/***/ }),

/***/ 641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fullJitter),
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/packages/toolkit/src/wait.js

/** The machine's clock; a wait ends early, with the signal's reason, when the run is canceled. */
function systemClock(signal) {
    return {
        now: Date.now,
        wait: async (milliseconds) => {
            signal.throwIfAborted();
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
                signal.throwIfAborted();
                throw error;
            });
        },
    };
}
/** A random share of `base × 2^attempt`, at most `max`: many waiters spread out instead of meeting again. */
function fullJitter(attempt, { baseMs, maxMs }) {
    return Math.random() * Math.min(maxMs, baseMs * 2 ** attempt);
}


/***/ }),

/***/ 49:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, startGroup, toPlatformPath, toPosixPath, toWin32Path

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(762);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
