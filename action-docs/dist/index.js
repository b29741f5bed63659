import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

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

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/action-docs/src/pages/apply.js

async function applyPages(plan, ports) {
    if (plan.kind !== 'deploy')
        return undefined;
    const { id, url } = await accepted(plan, ports);
    ports.log.info(`Pages accepted artifact ${plan.artifactId} as deployment ${id}`);
    await finished(plan, ports, id);
    const liveVerified = plan.expect === undefined ? false : await verified({ ...plan, expect: plan.expect }, ports);
    return { deploymentId: id, url: url || plan.url, liveVerified };
}
/** Another deployment is waited for, never canceled: it may be what somebody is looking at. */
async function accepted(plan, ports) {
    const { pages, clock, log } = ports;
    const deadline = clock.now() + plan.waitMs;
    const { artifactId, commit } = plan;
    for (;;) {
        const identity = await ports.identity();
        const answer = await pages.deploy({ artifactId, commit, environment: 'github-pages', identity });
        if (answer.kind === 'accepted')
            return answer;
        if (answer.kind === 'refused')
            throw refused(answer.reason, plan);
        log.info(`Pages still deploy ${answer.with}`);
        await free(plan, ports, { other: answer.with, deadline });
    }
}
async function free(plan, { pages, clock }, { other, deadline }) {
    for (let looked = 0;; looked++) {
        if (clock.now() >= deadline) {
            throw new src/* PreconditionError */.Rb('deployment-busy', `Pages still deploy ${other} after ${plan.waitMs / 1000} s. Run this again when that has ended, or cancel it: gh api -X POST repos/{owner}/{repo}/pages/deployments/${other}/cancel`);
        }
        await clock.wait(pauseMs(looked));
        if (done(await pages.status(other)))
            return;
    }
}
function refused(reason, { artifactId }) {
    return new src/* PreconditionError */.Rb('deployment-refused', `Pages did not accept artifact ${artifactId}: ${reason}. The live site is as it was. An artifact lives as long as its \`retention-days\`; build again if it is gone.`);
}
/** A status that cannot be read is asked for again; a deployment that was accepted goes on without us. */
async function finished(plan, ports, id) {
    const { pages, clock, log, live } = ports;
    const deadline = clock.now() + plan.timeoutMs;
    let last = 'accepted';
    for (let looked = 0;; looked++) {
        await clock.wait(pauseMs(looked));
        const status = await pages.status(id).catch((error) => {
            if (!(error instanceof src/* UpstreamError */.gA))
                throw error;
            log.info(`The status cannot be read: ${(0,src/* messageOf */.bD)(error)}`);
            return undefined;
        });
        if (status !== undefined && status !== last)
            log.info(`Pages: ${status}`);
        last = status ?? last;
        if (last === 'succeed')
            return;
        if (failed(last)) {
            throw new src/* UpstreamError */.gA('deployment-failed', `Pages ended the deployment ${id} with ${last}. The live site is as it was. Run this again; when it stays, see whether the artifact holds links or files that cannot be read.`);
        }
        // GitHub's own purge of its caches may hang long after readers have the new site.
        if (last === 'purging_cdn' && looked > 12 && plan.expect !== undefined) {
            const found = await live.read(plan.url, `purging-${plan.commit}-${looked}`);
            if (found.kind === 'known' && found.site === plan.expect)
                return;
        }
        if (clock.now() >= deadline)
            throw late(plan, id, last);
    }
}
function late({ timeoutMs }, id, last) {
    return new src/* UpstreamError */.gA('deployment-timeout', `Pages did not finish the deployment ${id} within ${timeoutMs / 1000} s; its last word was ${last}. It goes on without this run. Look at the site, and run this again when it is not the new one.`);
}
const verifyMs = 120_000;
async function verified(plan, ports) {
    const { live, clock } = ports;
    const deadline = clock.now() + verifyMs;
    for (let looked = 0;; looked++) {
        const found = await live.read(plan.url, `${plan.commit}-${looked}`);
        if (found.kind === 'known' && found.site === plan.expect)
            return true;
        if (clock.now() >= deadline) {
            const is = found.kind === 'known'
                ? `it is still of ${found.commit.slice(0, 7)}`
                : found.kind === 'silent'
                    ? 'it does not say what it is'
                    : `it cannot be read from here (${found.why})`;
            throw new src/* UpstreamError */.gA('live-differs', `Pages reported success, and two minutes later ${plan.url} is not the new site: ${is}. When something stands before it that keeps old answers, set \`verify-live: false\`.`);
        }
        await clock.wait(pauseMs(looked));
    }
}
function pauseMs(looked) {
    return Math.min(5_000, 500 * 1.5 ** looked);
}
function failed(status) {
    return /^(deployment_(failed|content_failed|cancelled|canceled|lost|perms_error))$/.test(status);
}
function done(status) {
    return status === 'succeed' || status === 'not_found' || failed(status);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/packages/archive/src/tar.js


const block = 512;
/**
 * The members as a tar: names as GNU tar writes them (`./a/b`), rights that everybody may read, nobody's files, and one
 * time for all, so that the same site is the same bytes.
 */
async function* tarOf(members, seconds) {
    for (const member of members) {
        yield headerOf(member, seconds);
        if (member.kind === 'folder')
            continue;
        yield* contentOf(member);
        yield Buffer.alloc((block - (member.bytes % block)) % block);
    }
    yield Buffer.alloc(2 * block);
}
async function* contentOf({ source, bytes, path }) {
    if (typeof source !== 'string') {
        yield source;
        return;
    }
    let read = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(source, { highWaterMark: 256 * 1024 })) {
        read += chunk.length;
        if (read > bytes)
            break;
        yield chunk;
    }
    if (read !== bytes) {
        throw new src/* UpstreamError */.gA('site-changed', `${path} changed while it was packed; something else writes to the site.`);
    }
}
function headerOf(member, seconds) {
    const name = Buffer.from(`./${member.path}${member.kind === 'folder' && member.path !== '' ? '/' : ''}`);
    const plain = fields(member, seconds);
    if (name.length <= 100)
        return header({ ...plain, name, prefix: Buffer.alloc(0) });
    const cut = splitAt(name);
    if (cut !== undefined)
        return header({ ...plain, name: name.subarray(cut + 1), prefix: name.subarray(0, cut) });
    // A path that no header holds goes before it in a record of its own.
    const record = paxRecord('path', name);
    const pax = { type: 'x', mode: 0o644, bytes: record.length, seconds };
    return Buffer.concat([
        header({ ...pax, name: Buffer.from('./PaxHeaders'), prefix: Buffer.alloc(0) }),
        record,
        Buffer.alloc((block - (record.length % block)) % block),
        header({ ...plain, name: name.subarray(0, 100), prefix: Buffer.alloc(0) }),
    ]);
}
function fields({ kind, bytes }, seconds) {
    return kind === 'file' ? { type: '0', mode: 0o644, bytes, seconds } : { type: '5', mode: 0o755, bytes: 0, seconds };
}
function header({ name, prefix, type, mode, bytes, seconds, }) {
    const made = Buffer.alloc(block);
    name.copy(made, 0);
    made.write(`${octal(mode, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
    made.write(`${octal(bytes, 11)}\0${octal(seconds, 11)}\0        ${type}`, 124);
    made.write('ustar\x0000', 257);
    prefix.copy(made, 345);
    const sum = made.reduce((total, byte) => total + byte, 0);
    made.write(`${octal(sum, 6)}\0 `, 148);
    return made;
}
function octal(value, digits) {
    return value.toString(8).padStart(digits, '0');
}
/** A slash that leaves at most 155 bytes before it and 100 after it. */
function splitAt(name) {
    for (let at = Math.min(155, name.length - 2); at > 0; at--) {
        if (name[at] === 0x2f && name.length - at - 1 <= 100)
            return at;
    }
    return undefined;
}
/** `<length> <key>=<value>\n`, where the length counts itself. */
function paxRecord(key, value) {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length)
        length = String(length).length + rest.length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
}

;// CONCATENATED MODULE: ./build/packages/archive/src/artifact.js







const artifact_name = Buffer.from('artifact.tar');
// 1980-01-01, the first day a zip knows: it has no time of its own.
const date = 0x21;
async function writeArtifact(spec) {
    const { file } = spec;
    const handle = await (0,promises_.open)(file, 'w');
    try {
        await handle.write(Buffer.alloc(localHeader({ crc: 0, packed: 0, plain: 0 }).length));
        const sums = await pack(handle, tarOf(spec.members, spec.seconds));
        const local = localHeader(sums);
        const central = centralHeader(sums);
        await handle.write(central);
        await handle.write(endOf(central.length, local.length + sums.packed));
        await handle.write(local, 0, local.length, 0);
        return { file, ...(await measured(file)), tarBytes: sums.plain };
    }
    finally {
        await handle.close();
    }
}
/** What a site is, whoever packed it and whenever: its files and nothing of their times. */
async function digestOf(members) {
    const whole = (0,external_node_crypto_.createHash)('sha256');
    for (const { kind, path, source } of members) {
        if (kind === 'file')
            whole.update(`${await fileDigest(source)}  ${path}\n`);
    }
    return `sha256:${whole.digest('hex')}`;
}
async function fileDigest(source) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (typeof source !== 'string')
        return hash.update(source).digest('hex');
    for await (const chunk of (0,external_node_fs_.createReadStream)(source))
        hash.update(chunk);
    return hash.digest('hex');
}
async function pack(handle, tar) {
    let [crc, plain, packed] = [0, 0, 0];
    const counted = new external_node_stream_namespaceObject.Transform({
        transform(chunk, _, done) {
            crc = (0,external_node_zlib_namespaceObject.crc32)(chunk, crc);
            plain += chunk.length;
            done(null, chunk);
        },
    });
    await (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(tar), counted, (0,external_node_zlib_namespaceObject.createDeflateRaw)({ level: 6 }), async (chunks) => {
        for await (const chunk of chunks) {
            packed += chunk.length;
            await handle.write(chunk);
        }
    });
    return { crc, packed, plain };
}
async function measured(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file)) {
        hash.update(chunk);
        bytes += chunk.length;
    }
    return { bytes, digest: `sha256:${hash.digest('hex')}` };
}
function localHeader({ crc, packed, plain }) {
    const made = Buffer.alloc(30);
    made.writeUInt32LE(0x04034b50, 0);
    describe(made, 4, { crc, packed, plain });
    return Buffer.concat([made, artifact_name]);
}
function centralHeader(sums) {
    const made = Buffer.alloc(46);
    made.writeUInt32LE(0x02014b50, 0);
    // Made on Unix, so that the rights that follow are read as such.
    made.writeUInt16LE((3 << 8) | 20, 4);
    describe(made, 6, sums);
    made.writeUInt32LE((0o100644 << 16) >>> 0, 38);
    return Buffer.concat([made, artifact_name]);
}
/** What both headers say of the one file in it. */
function describe(header, at, { crc, packed, plain }) {
    header.writeUInt16LE(20, at);
    header.writeUInt16LE(0, at + 2);
    header.writeUInt16LE(8, at + 4);
    header.writeUInt16LE(0, at + 6);
    header.writeUInt16LE(date, at + 8);
    header.writeUInt32LE(crc, at + 10);
    header.writeUInt32LE(packed, at + 14);
    header.writeUInt32LE(plain, at + 18);
    header.writeUInt16LE(artifact_name.length, at + 22);
}
function endOf(centralBytes, centralAt) {
    const made = Buffer.alloc(22);
    made.writeUInt32LE(0x06054b50, 0);
    made.writeUInt16LE(1, 8);
    made.writeUInt16LE(1, 10);
    made.writeUInt32LE(centralBytes, 12);
    made.writeUInt32LE(centralAt, 16);
    return made;
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/apply.js



/** What the live site says of itself; `deploy` asks for it. */
const manifestName = 'slipway-docs.json';
async function applySite(plan, ports) {
    switch (plan.kind) {
        case 'unchanged':
        case 'broken':
            return undefined;
        case 'refuse':
        case 'check':
            return { ...(await kept(plan.verdict, ports)), artifact: undefined };
        case 'publish': {
            const artifact = await publish(plan, ports);
            return { ...(await kept(plan.verdict, ports)), artifact };
        }
    }
}
async function publish(plan, ports) {
    const { members } = plan.verdict.built.site;
    const site = await digestOf(members);
    const manifest = Buffer.from(`${JSON.stringify({ slipway: 1, commit: plan.commit, site })}\n`);
    const packed = await writeArtifact({
        members: withManifest(members, manifest),
        seconds: plan.seconds,
        file: (0,external_node_path_.join)(ports.workshop.temp, 'artifact.zip'),
    });
    const { name, retentionDays } = plan;
    const { id, name: given } = await ports.artifacts().upload({ ...packed, name, retentionDays });
    ports.workshop.log.info(`uploaded ${given}, artifact ${id}, ${packed.bytes} bytes, ${packed.digest}`);
    return { id, name: given, digest: packed.digest };
}
/** Last: nothing that was built is called like it, and where it stands does not depend on the site. */
function withManifest(members, source) {
    const others = members.filter(({ path }) => path !== manifestName);
    return [...others, { path: manifestName, kind: 'file', bytes: source.length, source }];
}
/** The site stays for the steps after this one; everything else that was made for it goes. */
async function kept(verdict, ports) {
    const { site } = verdict.built;
    const siteDigest = await digestOf(site.members);
    await (0,promises_.rm)(ports.keep, { recursive: true, force: true });
    await (0,promises_.rename)(site.root, ports.keep);
    const reportFile = `${ports.keep}.json`;
    await (0,promises_.writeFile)(reportFile, `${JSON.stringify(reportOf(verdict), null, 2)}\n`);
    return { siteDir: ports.keep, reportFile, siteDigest };
}
function reportOf({ comparison, removedUrls, addedUrls, severityOf, base }) {
    const shown = (findings) => findings.map((finding) => ({ severity: severityOf(finding), ...finding }));
    return {
        comparedWith: base.kind === 'none' ? null : base.commit,
        new: shown(comparison.added),
        existing: shown(comparison.existing),
        fixed: shown(comparison.fixed),
        removedUrls,
        addedUrls,
    };
}

;// CONCATENATED MODULE: ./build/action-docs/src/apply.js


async function apply(plan, ports) {
    if (plan.mode === 'build' && ports.mode === 'build')
        return { mode: 'build', site: await applySite(plan, ports) };
    if (plan.mode === 'deploy' && ports.mode === 'deploy')
        return { mode: 'deploy', pages: await applyPages(plan, ports) };
    throw new TypeError('A plan of one mode was given the ports of the other.');
}


/***/ }),

/***/ 51:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(455);
;// CONCATENATED MODULE: ./build/packages/artifact/src/wire.js

/** A definite no. */
class Gone extends src/* UpstreamError */.gA {
    status;
    constructor(what, status, said) {
        super('artifact-refused', `GitHub's artifact service refused ${what} with ${status}: ${said}. Run this again.`);
        this.status = status;
    }
}
const tries = 5;
const timeoutMs = 120_000;
const capBytes = 1_000_000;
/** Sends until there is an answer: each of these requests may be repeated, and a half answer counts as none. */
async function reliably(wire, request) {
    let last = '';
    for (let tried = 0; tried < tries; tried++) {
        if (tried > 0)
            await wire.wait(wire.retryMs * 1.5 ** (tried - 1));
        const answer = await once(wire, request);
        if (typeof answer === 'string') {
            last = answer;
            continue;
        }
        const { status, text, headers } = answer;
        if (status >= 200 && status < 300)
            return { text, headers };
        if (![429, 500, 502, 503, 504].includes(status))
            throw new Gone(request.what, status, wordsOf(text));
        last = `${status}`;
    }
    throw new src/* UpstreamError */.gA('artifact-unavailable', `GitHub's artifact service did not answer ${request.what} in ${tries} tries (${last}). Nothing was published; run this again.`);
}
/** One try, whole; or why it brought nothing. */
async function once({ signal }, { url, init }) {
    signal.throwIfAborted();
    try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
        const response = await fetch(url, { ...init, redirect: 'error', signal: limit });
        const text = await response.text();
        if (text.length > capBytes)
            return 'an answer that is too long';
        return { status: response.status, text, headers: response.headers };
    }
    catch (error) {
        signal.throwIfAborted();
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        if (cause instanceof Error)
            return 'code' in cause ? String(cause.code) : cause.name;
        return 'no answer';
    }
}
function wordsOf(text) {
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed === 'object' && parsed !== null && 'msg' in parsed)
            return String(parsed.msg).slice(0, 200);
    }
    catch {
        // Azure answers in XML.
    }
    return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'no reason given';
}

;// CONCATENATED MODULE: ./build/packages/artifact/src/blob.js




const blockBytes = 8 * 1024 * 1024;
/** Puts a file behind a signed address, block by block, and then says which blocks it is made of. */
async function uploadBlob(url, { file, digest }, wire) {
    const handle = await (0,external_node_fs_promises_.open)(file);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const blocks = [];
    try {
        for (;;) {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(blockBytes), 0, blockBytes, null);
            if (bytesRead === 0)
                break;
            const id = Buffer.from(`slipway-${String(blocks.length).padStart(6, '0')}`).toString('base64');
            const block = buffer.subarray(0, bytesRead);
            hash.update(block);
            await put(wire, withQuery(url, `comp=block&blockid=${encodeURIComponent(id)}`), block);
            blocks.push(id);
        }
    }
    finally {
        await handle.close();
    }
    if (`sha256:${hash.digest('hex')}` !== digest) {
        throw new src/* UpstreamError */.gA('site-changed', 'The archive changed on this machine while it was uploaded. Run this again.');
    }
    const list = blocks.map((id) => `<Latest>${id}</Latest>`).join('');
    const body = Buffer.from(`<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`);
    await put(wire, withQuery(url, 'comp=blocklist'), body, { 'x-ms-blob-content-type': 'zip' });
}
async function put(wire, url, body, headers = {}) {
    const init = {
        method: 'PUT',
        headers: { 'x-ms-version': '2024-11-04', 'content-type': 'application/octet-stream', ...headers },
        body,
    };
    await reliably(wire, { what: 'the upload', url, init });
}
function withQuery(url, more) {
    return `${url}${url.includes('?') ? '&' : '?'}${more}`;
}

;// CONCATENATED MODULE: ./build/packages/artifact/src/artifacts.js




const service = 'twirp/github.actions.results.api.v1.ArtifactService';
const names = 20;
/** The artifact service as GitHub's own client speaks to it, in its four calls. */
function connectArtifacts(access, options) {
    const wire = {
        signal: options.signal,
        wait: (milliseconds) => (0,promises_.setTimeout)(milliseconds, undefined, { signal: options.signal }),
        retryMs: options.retryMs ?? 3_000,
    };
    return {
        upload: async (zip) => {
            const { name, url } = await create(access, wire, { ...zip, now: options.now() });
            await uploadBlob(url, zip, wire);
            const answer = await call(access, wire, {
                method: 'FinalizeArtifact',
                body: { name, size: String(zip.bytes), hash: zip.digest },
            });
            const id = Number(answer['artifact_id']);
            if (answer['ok'] !== true || !Number.isSafeInteger(id) || id <= 0)
                throw refused('FinalizeArtifact', answer);
            return { id, name };
        },
    };
}
async function create(access, wire, zip) {
    const expires = new Date(zip.now + zip.retentionDays * 86_400_000).toISOString();
    for (let number = 1; number <= names; number++) {
        const name = number === 1 ? zip.name : `${zip.name}-${number}`;
        try {
            const body = { name, expires_at: expires, version: 7, mime_type: 'application/zip' };
            const answer = await call(access, wire, { method: 'CreateArtifact', body });
            const url = answer['signed_upload_url'];
            if (answer['ok'] !== true || typeof url !== 'string' || !URL.canParse(url))
                throw refused('CreateArtifact', answer);
            return { name, url };
        }
        catch (error) {
            // Taken: by an earlier attempt, or by a try of ours whose answer was lost. What is half there does no harm.
            if (!(error instanceof Gone && error.status === 409))
                throw error;
        }
    }
    throw new src/* UpstreamError */.gA('artifact-refused', `The names ${zip.name} to ${zip.name}-${names} are all taken in this run.`);
}
async function call(access, wire, { method, body }) {
    const ids = { workflow_run_backend_id: access.run, workflow_job_run_backend_id: access.job };
    const { text } = await reliably(wire, {
        what: method,
        url: `${access.origin}/${service}/${method}`,
        init: {
            method: 'POST',
            headers: {
                authorization: `Bearer ${access.token}`,
                'content-type': 'application/json',
                'user-agent': 'slipway',
            },
            body: JSON.stringify({ ...ids, ...body }),
        },
    });
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed === 'object' && parsed !== null)
            return parsed;
    }
    catch {
        // Said below.
    }
    throw refused(method, {});
}
function refused(method, answer) {
    const said = typeof answer['msg'] === 'string' ? `: ${answer['msg'].slice(0, 200)}` : '';
    return new src/* UpstreamError */.gA('artifact-refused', `GitHub's artifact service did not accept ${method}${said}. Run this again.`);
}

;// CONCATENATED MODULE: ./build/packages/artifact/src/access.js

/** Reads what the runner gives every JavaScript action, and no `run:` step. */
function accessFrom(env) {
    const [url = '', token = ''] = [env['ACTIONS_RESULTS_URL'], env['ACTIONS_RUNTIME_TOKEN']];
    if (!/^https?:/.test(url) || !URL.canParse(url) || token === '') {
        throw new src/* ConfigurationError */.j1('runner-contract', 'ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing: artifacts can only be uploaded by a step of GitHub Actions. Set `upload: never` elsewhere.');
    }
    const [, run, job] = /(?:^|\s)Actions\.Results:([^:\s]+):([^:\s]+)/.exec(scopeOf(token)) ?? [];
    if (run === undefined || job === undefined) {
        throw new src/* ConfigurationError */.j1('runner-contract', 'ACTIONS_RUNTIME_TOKEN does not say of which run and job it is.');
    }
    return { origin: new URL(url).origin, token, run, job };
}
function scopeOf(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null && 'scp' in claims ? String(claims.scp) : '';
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/packages/toolkit/src/redact.js
var redact = __nccwpck_require__(935);
;// CONCATENATED MODULE: ./build/action-docs/src/pages/identity.js


const identity_timeoutMs = 30_000;
/** The token by which GitHub tells Pages which job asks; it is good for one deployment and is masked. */
async function askIdentity(env, signal) {
    const [url = '', token = ''] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
    if (url === '' || token === '') {
        throw new src/* PreconditionError */.Rb('id-token-missing', 'The job may not prove who it is. Add `id-token: write` and `pages: write` under `permissions:` of the job that deploys.');
    }
    for (let tried = 1;; tried++) {
        const identity = await ask(url, token, signal);
        if (identity !== undefined) {
            (0,redact/* mask */.d)(identity);
            return identity;
        }
        if (tried === 3) {
            throw new src/* UpstreamError */.gA('github-unavailable', 'GitHub did not say who this job is, in three tries. Nothing was published; run this again.');
        }
    }
}
async function ask(url, token, signal) {
    signal.throwIfAborted();
    try {
        const limit = AbortSignal.any([signal, AbortSignal.timeout(identity_timeoutMs)]);
        const headers = { authorization: `bearer ${token}`, accept: 'application/json' };
        const response = await fetch(url, { headers, redirect: 'error', signal: limit });
        const body = JSON.parse(await response.text());
        const value = typeof body === 'object' && body !== null ? Reflect.get(body, 'value') : undefined;
        return response.ok && typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        signal.throwIfAborted();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action-docs/src/pages/live.js
const manifestName = 'slipway-docs.json';
const live_timeoutMs = 15_000;
const longest = 10_000;
function createLiveSite(signal) {
    return {
        read: async (url, nonce) => {
            if (!URL.canParse(manifestName, url))
                return { kind: 'unreachable', why: 'it has no address' };
            const address = new URL(manifestName, url.endsWith('/') ? url : `${url}/`);
            // Asked under another name each time, a cache in between has no old answer to give.
            address.searchParams.set('slipway', nonce);
            try {
                const limit = AbortSignal.any([signal, AbortSignal.timeout(live_timeoutMs)]);
                const response = await fetch(address, { headers: { 'cache-control': 'no-cache' }, signal: limit });
                const text = (await response.text()).slice(0, longest);
                if (response.status === 404)
                    return { kind: 'silent' };
                return response.ok ? parse(text) : { kind: 'unreachable', why: `${response.status}` };
            }
            catch (error) {
                signal.throwIfAborted();
                const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
                return { kind: 'unreachable', why: cause instanceof Error ? cause.message : 'no answer' };
            }
        },
    };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return { kind: 'silent' };
        const [site, commit] = [Reflect.get(value, 'site'), Reflect.get(value, 'commit')];
        return typeof site === 'string' && typeof commit === 'string' ? { kind: 'known', site, commit } : { kind: 'silent' };
    }
    catch {
        return { kind: 'silent' };
    }
}

;// CONCATENATED MODULE: ./build/action-docs/src/pages/ports.js



async function connectPages(config, run, env) {
    if (config.artifactId === '') {
        throw new src/* ConfigurationError */.j1('inputs-invalid', 'Input "artifact-id" is required in mode deploy: hand over the output `artifact-id` of the job that built. It is empty when that job uploaded nothing, and then there is nothing to deploy.');
    }
    const { connectPages: open } = await __nccwpck_require__.e(/* import() */ 374).then(__nccwpck_require__.bind(__nccwpck_require__, 374));
    const pages = open({ ...run, token: config.token });
    const { clock, log, sha, signal } = run;
    return {
        mode: 'deploy',
        pages,
        live: createLiveSite(signal),
        identity: () => askIdentity(env, signal),
        commit: sha,
        clock,
        log,
    };
}

// EXTERNAL MODULE: ./build/action-docs/src/site/environment.js
var environment = __nccwpck_require__(771);
;// CONCATENATED MODULE: ./build/action-docs/src/connect.js






async function connect(config, run) {
    return config.mode === 'build' ? sitePorts(config, run, process.env) : connectPages(config, run, process.env);
}
function sitePorts(config, run, env) {
    const runnerTemp = env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
    const temp = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(runnerTemp, 'slipway-docs-'));
    // However the step ends, nothing of it stays.
    process.once('exit', () => (0,external_node_fs_.rmSync)(temp, { recursive: true, force: true }));
    const { serverUrl, owner, repo, eventName, sha, log, clock, signal } = run;
    const repository = `${serverUrl}/${owner}/${repo}`;
    return {
        mode: 'build',
        workshop: {
            workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
            temp,
            env,
            installerEnvironment: (0,environment/* installerEnvironment */.c)(env, temp),
            timeoutMs: config.timeout * 1000,
            signal,
            clock,
            log,
        },
        remote: { url: `${repository}.git`, token: config.token },
        started: { eventName, eventPath: env['GITHUB_EVENT_PATH'] ?? '' },
        sha,
        keep: (0,external_node_path_.join)(runnerTemp, 'slipway-docs-site'),
        blobUrl: (file) => `${repository}/blob/HEAD/${file.split('/').map(encodeURIComponent).join('/')}`,
        deployable: !/^(pull_request|pull_request_target|merge_group)$/.test(eventName),
        warnings: warningsOf(env),
        artifacts: () => connectArtifacts(accessFrom(env), { signal, now: clock.now }),
    };
}
function warningsOf(env) {
    if (!env['ACTIONS_ID_TOKEN_REQUEST_URL'])
        return [];
    return [
        'This job has `id-token: write`, and the plugins of a site run in it. Give that right to the job of `mode: deploy` alone.',
    ];
}


/***/ }),

/***/ 151:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(913);
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(563);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(119);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(980);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(133);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(464);







await (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .metadata */ .y, { connect: _connect_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .N, observe: _observe_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l, plan: _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .plan */ .e, apply: _apply_js__WEBPACK_IMPORTED_MODULE_5__/* .apply */ .B, report: _report_js__WEBPACK_IMPORTED_MODULE_6__/* .report */ .z });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ metadata)
/* harmony export */ });
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(127);
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(903);

const metadata = (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .defineAction */ .Q)({
    name: 'Slipway docs',
    description: 'Build a MkDocs site, show on the diff what a change breaks, and publish to GitHub Pages what is really there.',
    inputs: {
        mode: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['build', 'deploy'], {
            description: '`build`: builds, checks and packs the site; needs a checkout and Python. `deploy`: publishes what a job before ' +
                'has built; needs neither, and is the only one that may have `id-token: write`.',
            default: 'build',
        }),
        config: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'The configuration. Empty: `mkdocs.yml` or `docs/mkdocs.yml`, whichever is there.',
            default: '',
            pattern: /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\n-][^\n]*$/,
            expected: 'a path below the repository, such as docs/mkdocs.yml',
        }),
        requirements: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'What to install. `auto`: the requirements beside the configuration that name MkDocs, else MkDocs and Material ' +
                'as this version knows them. `none`: nothing, MkDocs is there already. Else a requirements file.',
            default: 'auto',
            pattern: /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\n-][^\n]*$/,
            expected: 'auto, none, or a path below the repository',
        }),
        python: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'The Python to use. Empty: that of actions/setup-python, else `python3`.',
            default: '',
            pattern: /^[^\n-][^\n]*$/,
            expected: 'a program such as python3.12',
        }),
        gate: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['new', 'all', 'off'], {
            description: '`new`: red for what a change adds, beside what was there. `all`: red for anything. `off`: only says it.',
            default: 'new',
        }),
        severity: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'What a kind of finding weighs, such as `nav-orphan=warning`; one of off, notice, warning, error. The gate ' +
                'refuses warnings and errors.',
            default: '',
        }),
        ignore: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'Findings to leave out: a kind, or a kind and a file, such as `anchor-missing:docs/old/**`.',
            default: '',
        }),
        inputs: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'What else the site is made of, such as `src/**`. A change that touches nothing of it is not built.',
            default: '',
        }),
        env: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'Variables that the build may see besides the usual ones. It sees no token unless named here.',
            default: '',
        }),
        'publish-deny': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'Files that are left out of what is published.',
            default: 'mkdocs.yml,mkdocs.yaml,properdocs.yml,requirements*.txt,*.py,*.pyc,.env*,*.pem,*.key,*.p12,*.tfstate*,*.tfvars,id_rsa*,id_ed25519*,.git*',
        }),
        'include-hidden': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({
            description: 'Names that begin with a dot and are published all the same.',
            default: '.well-known,.nojekyll',
        }),
        'max-megabytes': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'The largest site to publish. GitHub supports 1000.',
            default: '1000',
            pattern: /^[1-9]\d{0,3}$/,
            expected: 'megabytes, 1 to 9999',
        }),
        upload: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(['auto', 'always', 'never'], {
            description: '`auto`: uploads what may be deployed, so not on a pull request.',
            default: 'auto',
        }),
        'artifact-name': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'What the artifact is called. A second one in the same run gets a number.',
            default: 'github-pages',
            pattern: /^[\w.-]{1,100}$/,
            expected: 'letters, digits, dots and dashes',
        }),
        'retention-days': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'How long the artifact is kept.',
            default: '1',
            pattern: /^([1-9]|[1-8]\d|90)$/,
            expected: 'days, 1 to 90',
        }),
        timeout: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({
            description: 'The longest that installing, one build, or the deployment may take.',
            default: '10m',
            maxSeconds: 3600,
        }),
        'artifact-id': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `deploy`: what `build` uploaded, its output `artifact-id`.',
            default: '',
            pattern: /^[1-9]\d{0,18}$/,
            expected: 'the id of an artifact, a number',
        }),
        'site-digest': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)({
            description: 'For `deploy`: what `build` found the site to be. With it an equal site is not deployed again.',
            default: '',
            pattern: /^sha256:[0-9a-f]{64}$/,
            expected: 'the output `site-digest` of `build`',
        }),
        'wait-in-progress': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)({
            description: 'For `deploy`: how long to wait for another deployment to end.',
            default: '5m',
            maxSeconds: 3600,
        }),
        'verify-live': (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)({
            description: 'For `deploy`: asks the live site whether it is the new one before it says so.',
            default: 'true',
        }),
        token: (0,_toolkit__WEBPACK_IMPORTED_MODULE_1__/* .secret */ .rJ)({
            description: 'Fetches the commit to compare with; for `deploy` needs `pages: write`.',
            default: '${{ github.token }}',
        }),
    },
    outputs: {
        'site-dir': 'Where the built site is.',
        changed: '`false` when the change touches nothing that the site is made of, so nothing was built.',
        'engine-version': 'The version of MkDocs that built.',
        pages: 'How many pages the site has.',
        files: 'How many files are published.',
        bytes: 'How large they are together.',
        findings: 'How many findings there are, old ones among them; notices are not counted.',
        'new-findings': 'How many of them the change adds. Empty when there is nothing to compare with.',
        'fixed-findings': 'How many the change repairs.',
        'removed-urls': 'How many addresses the change takes from the site.',
        'build-seconds': 'How long the build took.',
        report: 'A JSON file with every finding.',
        'artifact-id': 'The artifact that `deploy` publishes. Empty when nothing was uploaded.',
        'artifact-name': 'What it is called.',
        'artifact-digest': 'What it is, `sha256:…`; the same site of the same commit is the same bytes.',
        'site-digest': 'What the site is, `sha256:…`, whichever commit it was built from.',
        'page-url': 'For `deploy`: where the site is.',
        'deployment-id': 'For `deploy`: the Pages deployment. Empty when the live site was equal already.',
        deployed: 'For `deploy`: `false` when the live site was equal already.',
        'live-verified': 'For `deploy`: `true` when the live site said that it is the new one.',
    },
    failures: {
        'checkout-missing': 'The workspace holds no checkout of the repository.',
        'untrusted-checkout': 'The event gives this job secrets, and the checkout is of another commit than its own.',
        'config-missing': 'There is no configuration.',
        'config-ambiguous': 'There are two configurations, and `config` names none of them.',
        'config-invalid': 'MkDocs does not accept the configuration.',
        'engine-unsupported': 'The configuration is for an engine other than MkDocs.',
        'python-missing': 'There is no Python 3.8 or later, or it cannot make an isolated environment.',
        'requirement-unavailable': 'Something that the site requires cannot be installed; it is named.',
        'engine-missing': 'MkDocs is not installed, or it is of a version other than 1.4 to 1.6.',
        'plugin-missing': 'A plugin, an extension or a theme is not installed; its package is named.',
        'page-broken': 'A page cannot be read or rendered.',
        'build-failed': 'MkDocs ended with an error.',
        'build-killed': 'MkDocs was killed, by somebody or for want of memory.',
        'build-timeout': 'Installing or building took longer than `timeout`.',
        'link-escapes': 'A symbolic link leads out of the repository or into `.git`.',
        'site-dir-outside': '`site_dir` is outside of the repository, and MkDocs would empty it.',
        'site-empty': 'The built site has no index.html.',
        'site-too-large': 'The site is larger than `max-megabytes`.',
        'site-changed': 'Something else wrote to the site while it was packed.',
        'base-unreadable': 'The commit to compare with could not be fetched.',
        'new-findings': 'The change adds findings.',
        findings: 'There are findings, and `gate` is `all`.',
        'artifact-unavailable': 'The artifact service did not answer. Nothing was published.',
        'artifact-refused': 'The artifact service refused. Nothing was published.',
        'pages-off': 'The repository has no Pages site.',
        'pages-source': 'Pages are built from a branch, not by GitHub Actions.',
        'id-token-missing': 'The job may not prove who it is: `id-token: write` is missing.',
        'deployment-busy': 'Another deployment did not end in time.',
        'deployment-refused': 'Pages did not accept the deployment.',
        'deployment-failed': 'Pages could not deploy the artifact. The live site is as it was.',
        'deployment-timeout': 'Pages did not finish in time; the message says how far it came.',
        'live-differs': 'Pages reported success, and the live site is not the new one.',
    },
});


/***/ }),

/***/ 980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ observe)
});

;// CONCATENATED MODULE: ./build/action-docs/src/pages/observe.js
async function observePages({ pages, live, commit, log }) {
    const site = await pages.site();
    if (!site)
        return { mode: 'deploy', site, live: { kind: 'silent' }, commit };
    const found = await live.read(site.url, `before-${commit}`);
    const said = found.kind === 'known' ? `is of ${found.commit.slice(0, 7)}` : 'does not say what it is';
    log.info(`${site.url} ${said}`);
    return { mode: 'deploy', site, live: found, commit };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/packages/mkdocs/src/addresses.js
/** What a link on a page means, as the engine resolves it; undefined for what leads elsewhere. */
function resolveLink(page, url) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
        return undefined;
    const [beforeFragment = '', fragment = ''] = splitOnce(url, '#');
    const [path = ''] = splitOnce(beforeFragment, '?');
    const plain = decoded(path);
    if (plain === '')
        return { path: page, fragment: decoded(fragment) };
    const folder = plain.startsWith('/') ? [] : page.split('/').slice(0, -1);
    return { path: normalized([...folder, ...plain.split('/')], plain.endsWith('/')), fragment: decoded(fragment) };
}
/** The file that a page becomes. */
function htmlPathOf(page, directoryUrls) {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]*)\.(?:md|markdown|mdown|mkdn|mkd)$/i.exec(page) ?? [
        undefined,
        '',
        '',
    ];
    if (name === '')
        return page;
    if (name === 'index' || name === 'README')
        return `${folder}index.html`;
    return directoryUrls ? `${folder}${name}/index.html` : `${folder}${name}.html`;
}
/** The address of a built file as a reader sees it. */
function urlPathOf(htmlPath) {
    return htmlPath.replace(/(^|\/)index\.html$/, '$1');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function normalized(parts, folder) {
    const kept = [];
    for (const part of parts) {
        if (part === '..' && kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (part !== '' && part !== '.')
            kept.push(part);
    }
    return `${kept.join('/')}${folder && kept.length > 0 ? '/' : ''}`;
}
function splitOnce(text, mark) {
    const at = text.indexOf(mark);
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/base.js


/** The commit before the change: what a pull request goes into, or what was pushed to. */
async function findBase(git, started) {
    const commit = await baseCommit(git, started);
    if (commit === undefined)
        return { kind: 'none', why: `a ${started.eventName} has nothing before it to compare with` };
    if (!(await git.bring(commit))) {
        throw new src/* UpstreamError */.gA('base-unreadable', `The commit to compare with, ${commit}, could not be fetched. Check out with \`fetch-depth: 2\` or more, hand in a token that reads this repository, or set \`gate: all\`.`);
    }
    const listing = await git.read('diff', '--name-status', '--find-renames', '-z', commit, started.head);
    if (listing === undefined) {
        throw new src/* UpstreamError */.gA('base-unreadable', `git cannot say what changed since ${commit}. Run this again.`);
    }
    return { kind: 'commit', commit, ...parseChanges(listing) };
}
async function baseCommit(git, { eventName, eventPath, head }) {
    if (eventName === 'pull_request' || eventName === 'merge_group') {
        // What is checked out is the merge, and its first parent is what the request goes into at this moment.
        const [first, second] = await parentsOf(git, head);
        if (second !== undefined)
            return first;
    }
    const event = await readEvent(eventPath);
    const named = idAt(event, 'pull_request', 'base', 'sha') ?? idAt(event, 'merge_group', 'base_sha') ?? idAt(event, 'before');
    return named === undefined || /^0+$/.test(named) || named === head ? undefined : named;
}
/** A shallow checkout has no parents, but its commit names them. */
async function parentsOf(git, commit) {
    const text = (await git.read('cat-file', 'commit', commit)) ?? '';
    return Array.from((text.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]{40})$/gm), ([, id]) => id ?? '');
}
async function readEvent(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function idAt(value, ...path) {
    const found = path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
    return typeof found === 'string' && /^[0-9a-f]{40}$/.test(found) ? found : undefined;
}
function parseChanges(listing) {
    const parts = listing.split('\0');
    const changed = new Set();
    const renamed = new Map();
    for (let at = 0; at + 1 < parts.length;) {
        const [status = '', first = '', second = ''] = parts.slice(at, at + 3);
        changed.add(first);
        if (/^[RC]/.test(status))
            changed.add(second);
        if (status.startsWith('R'))
            renamed.set(first, second);
        at += /^[RC]/.test(status) ? 3 : 2;
    }
    return { changed, renamed };
}
/** True when a change touches something that the site is made of. */
function concerns(changed, parts) {
    if (parts.includes(''))
        return changed.size > 0;
    return [...changed].some((file) => parts.some((part) => file === part || file.startsWith(`${part}/`)));
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/config-text.js
const dynamicParts = /\b(gen-files|gen_files|mkdocstrings|macros|monorepo|multirepo|include-markdown|include_markdown|snippets|literate-nav|awesome-pages|git-revision-date|git-revision-date-localized|git-authors|git-committers|blog|rss|exec|execute|jupyter|mkdocs-jupyter|table-reader|swagger|openapi|same-dir|simple|autoapi|api-autonav|techdocs-core|i18n)\b/;
/** Reads the top level of a `mkdocs.yml`, whose tags and inheritance only its engine understands. */
function readConfigText(text) {
    const lines = text.split(/\r?\n/);
    return {
        docsDir: scalar(lines, 'docs_dir') ?? 'docs',
        siteDir: scalar(lines, 'site_dir'),
        inherits: scalar(lines, 'INHERIT'),
        theme: scalar(lines, 'theme') ?? nested(lines, 'theme', 'name'),
        parts: [...listed(lines, 'hooks'), ...[nested(lines, 'theme', 'custom_dir') ?? []].flat()],
        dynamic: dynamicParts.test(text.replace(/^\s*#.*$/gm, '')) || /!(ENV|relative|!python)/.test(text),
    };
}
function scalar(lines, key) {
    const line = lines.find((candidate) => candidate.startsWith(`${key}:`));
    return line === undefined ? undefined : plain(line.slice(key.length + 1));
}
function nested(lines, parent, key) {
    const line = blockOf(lines, parent).find((candidate) => candidate.trim().startsWith(`${key}:`));
    return line === undefined ? undefined : plain(line.trim().slice(key.length + 1));
}
function listed(lines, key) {
    return blockOf(lines, key).flatMap((line) => {
        const [, item = ''] = /^\s*-\s+(.+)$/.exec(line) ?? [];
        return plain(item) ?? [];
    });
}
function blockOf(lines, key) {
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    if (at < 0)
        return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => /^[^\s#-]/.test(line));
    return end < 0 ? rest : rest.slice(0, end);
}
function plain(raw) {
    const value = raw.trim();
    const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/.exec(value);
    if (quoted)
        return quoted[2];
    const bare = value.replace(/\s+#.*$/, '');
    return bare === '' || /^[#&*!|>{[]/.test(bare) ? undefined : bare;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 8 modules
var exec = __nccwpck_require__(574);
;// CONCATENATED MODULE: ./build/packages/command/src/run.js





const keepBytes = 4 * 1024 * 1024;
const graceMs = 3_000;
// @actions/exec hands out no process, so the program tells its number before it becomes itself; `$@` is argv, not text.
const tellNumber = 'echo $$ > "$1"; shift; exec "$@" </dev/null';
/** Runs a program to its end, or ends it when its time is over or the run is canceled. */
async function runProgram(program) {
    program.signal.throwIfAborted();
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-command-'));
    const numberFile = (0,external_node_path_.join)(folder, 'pid');
    const [stdout, stderr] = [createCapture(program.keepBytes), createCapture(program.keepBytes)];
    const over = new AbortController();
    const watch = endInTime(program, numberFile, over.signal);
    try {
        const exitCode = await (0,exec/* exec */.m)('/bin/sh', ['-c', tellNumber, 'sh', numberFile, program.file, ...program.args], {
            cwd: program.directory,
            env: { ...program.environment },
            silent: true,
            ignoreReturnCode: true,
            delay: 2_000,
            listeners: { stdout: stdout.add, stderr: stderr.add },
        });
        over.abort();
        const timedOut = await watch;
        program.signal.throwIfAborted();
        // What is declared a number is null after a signal.
        const signalled = exitCode === null;
        const code = signalled ? 137 : exitCode;
        return { exitCode: code, timedOut, killed: !timedOut && signalled, stdout: stdout.text(), stderr: stderr.text() };
    }
    finally {
        over.abort();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** True when the time was over before the program was. */
async function endInTime({ timeoutMs, signal }, numberFile, over) {
    const waiting = AbortSignal.any([over, signal]);
    await (0,external_node_timers_promises_.setTimeout)(timeoutMs, undefined, { signal: waiting }).catch(() => undefined);
    if (over.aborted)
        return false;
    await end(numberFile, 'SIGTERM');
    await (0,external_node_timers_promises_.setTimeout)(graceMs, undefined, { signal: over }).catch(() => undefined);
    if (!over.aborted)
        await end(numberFile, 'SIGKILL');
    return !signal.aborted;
}
async function end(numberFile, signal) {
    const number = Number((await (0,promises_.readFile)(numberFile, 'utf8').catch(() => '')).trim());
    if (!Number.isSafeInteger(number) || number <= 1)
        return;
    try {
        process.kill(number, signal);
    }
    catch {
        // It has ended in the meantime.
    }
}
function createCapture(limit = keepBytes) {
    const first = [];
    let last = [];
    let [firstBytes, lastBytes, dropped] = [0, 0, 0];
    return {
        add: (chunk) => {
            if (firstBytes < limit / 2) {
                first.push(chunk);
                firstBytes += chunk.length;
                return;
            }
            last.push(chunk);
            lastBytes += chunk.length;
            if (lastBytes < limit)
                return;
            const whole = Buffer.concat(last);
            const kept = whole.subarray(whole.length - limit / 2);
            dropped += whole.length - kept.length;
            last = [Buffer.from(kept)];
            lastBytes = kept.length;
        },
        text: () => {
            const gap = dropped === 0 ? '' : `\n… ${dropped} bytes left out …\n`;
            return `${Buffer.concat(first)}${gap}${Buffer.concat(last)}`;
        },
    };
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/python.js




const probe = 'import sys, venv; print("%d.%d" % sys.version_info[:2]); sys.exit(0 if sys.version_info >= (3, 8) else 3)';
/** The Python to use as it is; the one of actions/setup-python goes before any other. */
async function findPython(workshop, asked) {
    const location = workshop.env['pythonLocation'];
    const candidates = asked === '' ? [...(location ? [(0,external_node_path_.join)(location, 'bin/python3')] : []), 'python3', 'python'] : [asked];
    for (const candidate of candidates) {
        const { exitCode, stdout } = await run(workshop, candidate, ['-c', probe]);
        if (exitCode === 0) {
            workshop.log.info(`Python ${stdout.trim()} (${candidate})`);
            return candidate;
        }
    }
    throw new src/* PreconditionError */.Rb('python-missing', `No Python 3.8 or later was found (${candidates.join(', ')}). Add \`uses: actions/setup-python\` before this step, or install python3 and python3-venv.`);
}
/** An environment of its own with what the site requires; it is gone when the step is over. */
async function createEnvironment(workshop, python, requirements) {
    const place = (0,external_node_path_.join)(workshop.temp, 'venv');
    const bin = (0,external_node_path_.join)(place, 'bin');
    const wanted = requirements.file === undefined ? requirements.packages : ['-r', requirements.file];
    const install = await installer(workshop, python, place);
    const { exitCode, timedOut, stdout, stderr } = await run(workshop, install[0] ?? '', [...install.slice(1), ...wanted]);
    if (timedOut)
        throw tooSlow(workshop);
    if (exitCode !== 0)
        throw unavailable(`${stdout}\n${stderr}`, requirements.file);
    return { file: (0,external_node_path_.join)(bin, 'python'), bin };
}
/** Makes the environment and says how to install into it: with uv where it is, else with pip, which knows how since 22.3. */
async function installer(workshop, python, place) {
    const interpreter = (0,external_node_path_.join)(place, 'bin/python');
    if ((await run(workshop, 'uv', ['--version'])).exitCode === 0) {
        await made(workshop, 'uv', ['venv', '--quiet', '--python', python, place]);
        return ['uv', 'pip', 'install', '--quiet', '--no-progress', '--python', interpreter];
    }
    const options = ['--quiet', '--no-input', '--no-warn-script-location', '--root-user-action=ignore'];
    const outside = await run(workshop, python, ['-m', 'pip', '--version']);
    const [, major = '0', minor = '0'] = /^pip (\d+)\.(\d+)/.exec(outside.stdout) ?? [];
    if (Number(major) * 100 + Number(minor) >= 2203) {
        await made(workshop, python, ['-m', 'venv', '--without-pip', place]);
        return [python, '-m', 'pip', '--python', interpreter, 'install', ...options];
    }
    await made(workshop, python, ['-m', 'venv', place]);
    return [interpreter, '-m', 'pip', 'install', ...options];
}
async function made(workshop, file, args) {
    const { exitCode, stdout, stderr } = await run(workshop, file, args);
    if (exitCode === 0)
        return;
    workshop.log.foreign(`${stdout}\n${stderr}`);
    throw new src/* PreconditionError */.Rb('python-missing', 'Python could not make an isolated environment. On Debian and Ubuntu install python3-venv, or add `uses: actions/setup-python` before this step.');
}
function run(workshop, file, args) {
    return runProgram({
        file,
        args,
        directory: workshop.workspace,
        environment: workshop.installerEnvironment,
        timeoutMs: workshop.timeoutMs,
        signal: workshop.signal,
    });
}
/** The one package that is at fault, in the words of pip or of uv. */
function unavailable(said, file) {
    const name = /No matching distribution found for (.+)/.exec(said)?.[1] ??
        /Because (\S+) was not found in the/.exec(said)?.[1] ??
        /there is no version of (\S+)/.exec(said)?.[1] ??
        /Invalid requirement: '?([^'\n]+)/.exec(said)?.[1] ??
        /HASH(?:ES)?[\s\S]*?\n\s+(\S+) from /.exec(said)?.[1];
    const last = said.split('\n').findLast((line) => /^\s*(ERROR|error)/.test(line)) ?? '';
    const what = name === undefined ? last.trim().slice(0, 300) || 'the installer did not say what' : name.trim().slice(0, 200);
    const where = file === undefined ? 'the packages that this action installs' : file;
    return new src/* PreconditionError */.Rb('requirement-unavailable', `A requirement cannot be installed: ${what}. Correct it in ${where}, or see whether the package index is reachable.`);
}
function tooSlow({ timeoutMs }) {
    return new src/* PreconditionError */.Rb('build-timeout', `Installing the requirements took longer than ${timeoutMs / 1000} s. Raise \`timeout\`, or see whether the package index is slow.`);
}
/** Of a requirements file only whether it is one of a MkDocs site matters here. */
async function namesEngine(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    return /^\s*(mkdocs|properdocs)\b/im.test(text) || /^\s*-r\s+\S*(docs|mkdocs)\S*/im.test(text);
}
async function writeShim(workshop, source) {
    const file = (0,external_node_path_.join)(workshop.temp, 'slipway_mkdocs.py');
    await (0,promises_.writeFile)(file, source);
    return file;
}
function pathWith(bin, path) {
    return [bin, path].filter((part) => part !== undefined && part !== '').join(external_node_path_.delimiter);
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/configuration.js





const places = ['mkdocs.yml', 'mkdocs.yaml', 'docs/mkdocs.yml', 'docs/mkdocs.yaml'];
const foreign = ['properdocs.yml', 'zensical.toml', 'docs/properdocs.yml', 'docs/zensical.toml'];
const requirementPlaces = [
    'requirements.txt',
    'docs/requirements.txt',
    'requirements-docs.txt',
    'requirements/docs.txt',
];
/** What is installed where nothing is asked for: the last MkDocs 1, and the last Material that is made for it. */
const knownPackages = ['mkdocs==1.6.1', 'mkdocs-material==9.7.6'];
async function findConfiguration(root, asked) {
    const file = asked === '' ? await onlyConfig(root) : asked;
    const text = await readInside(root, file);
    if (text === undefined) {
        throw new src/* ConfigurationError */.j1('config-missing', `There is no ${file} in the checkout. Correct the input \`config\`.`);
    }
    const read = readConfigText(text);
    checkSiteDir(root, file, read);
    const folder = external_node_path_.posix.dirname(file);
    const below = (path) => external_node_path_.posix.join(folder, path).replace(/^\.$|\/$/, '');
    const docsDir = below(read.docsDir);
    const inherited = read.inherits === undefined ? [] : [below(read.inherits)];
    return { file, text, read, docsDir, parts: [file, docsDir, ...inherited, ...read.parts.map(below)] };
}
async function onlyConfig(root) {
    const there = await existing(root, places);
    const [first, second] = there;
    if (first !== undefined && second !== undefined) {
        throw new src/* ConfigurationError */.j1('config-ambiguous', `There are two configurations, ${first} and ${second}. Name the right one in the input \`config\`.`);
    }
    if (first !== undefined)
        return first;
    const [other] = await existing(root, foreign);
    if (other !== undefined) {
        throw new src/* ConfigurationError */.j1('engine-unsupported', `${other} is for an engine that this action does not run. It builds with MkDocs 1.4 to 1.6, from a mkdocs.yml.`);
    }
    throw new src/* ConfigurationError */.j1('config-missing', `There is no ${places.join(', ')} in the checkout. Add one, or name yours in the input \`config\`.`);
}
/** MkDocs empties the folder that it builds into, on every machine where somebody builds. */
function checkSiteDir(root, file, { siteDir }) {
    if (siteDir === undefined)
        return;
    const target = (0,external_node_path_.resolve)(root, (0,external_node_path_.dirname)(file), siteDir);
    if (target.startsWith(root + external_node_path_.sep))
        return;
    throw new src/* ConfigurationError */.j1('site-dir-outside', `site_dir in ${file} is ${siteDir}, outside of the repository, and MkDocs would empty that folder. Write a path inside, such as site.`);
}
async function findRequirements(root, config, asked) {
    if (asked === 'none')
        return undefined;
    if (asked !== 'auto') {
        if ((await readInside(root, asked)) === undefined) {
            throw new src/* ConfigurationError */.j1('requirement-unavailable', `There is no ${asked}. Correct the input \`requirements\`.`);
        }
        return { file: asked, packages: [] };
    }
    const beside = requirementPlaces.map((name) => external_node_path_.posix.join(external_node_path_.posix.dirname(config), name));
    for (const file of await existing(root, [...new Set([...beside, ...requirementPlaces])])) {
        if (await namesEngine((0,external_node_path_.join)(root, file)))
            return { file, packages: [] };
    }
    return { file: undefined, packages: knownPackages };
}
async function existing(root, paths) {
    const found = await Promise.all(paths.map((path) => (0,promises_.stat)((0,external_node_path_.join)(root, path)).catch(() => undefined)));
    return paths.filter((_, index) => found[index]?.isFile());
}
async function readInside(root, path) {
    const real = await (0,promises_.realpath)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    if (real === undefined)
        return undefined;
    if (!real.startsWith((await (0,promises_.realpath)(root)) + external_node_path_.sep)) {
        throw new src/* ConfigurationError */.j1('link-escapes', `${path} leads out of the repository.`);
    }
    return (0,promises_.readFile)(real, 'utf8').catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/failure.js
const missing = [
    { kind: 'plugin-missing', shape: /^Config value 'plugins': The "(?<name>.+?)" plugin is not installed/ },
    { kind: 'extension-missing', shape: /^Config value 'markdown_extensions': Failed to load extension '(?<name>.+?)'/ },
    { kind: 'theme-missing', shape: /^Config value 'theme': Unrecognised theme name: '(?<name>.+?)'/ },
];
function failureOf(log, records) {
    const errors = records.filter(({ level }) => level === 'ERROR' || level === 'CRITICAL').map(({ text }) => text);
    const ended = /^Aborted with (?!\d+ warnings?(?:, \d+ errors?)? in strict mode)/m.test(log);
    const crashed = /^Traceback \(most recent call last\):$/m.test(log);
    return (yamlFailure(log) ??
        (ended || crashed ? (missingPart(errors) ?? configFailure(errors) ?? pageFailure(errors)) : undefined) ??
        usageFailure(log) ??
        (crashed || ended ? { kind: 'crash', text: lastWords(log) } : undefined));
}
function missingPart(errors) {
    for (const text of errors) {
        for (const { kind, shape } of missing) {
            const name = shape.exec(text)?.groups?.['name'];
            if (name !== undefined)
                return { kind, name };
        }
    }
    return undefined;
}
/** The second place that YAML names is where it gave up; the first is where the block began. */
function yamlFailure(log) {
    const said = /^Error: \w+ encountered an error parsing the configuration file: ([\s\S]+)/m.exec(log)?.[1];
    if (said === undefined)
        return undefined;
    const places = [...said.matchAll(/in "(.+?)", line (\d+), column \d+/g)];
    const last = places.at(-1);
    const text = said
        .split('\n')
        .filter((line) => line.trim() !== '' && !/^\s+in "|^rc=/.test(line))
        .slice(0, 3)
        .join(', ');
    return { kind: 'yaml', text, file: last?.[1] ?? '', line: Number(last?.[2] ?? 1) };
}
function configFailure(errors) {
    for (const text of errors) {
        const [, key, said] = /^Config value '(.+?)': ([\s\S]+)$/.exec(text) ?? [];
        if (key !== undefined)
            return { kind: 'config', key, text: (said ?? '').trim() };
    }
    return undefined;
}
function pageFailure(errors) {
    for (const text of errors) {
        const [, page, said] = /^Error (?:reading|building) page '(.+?)':([\s\S]*)$/.exec(text) ?? [];
        if (page !== undefined)
            return { kind: 'page', page, text: (said ?? '').trim().split('\n')[0] ?? '' };
    }
    return undefined;
}
function usageFailure(log) {
    const said = /^Error: (.+)$/m.exec(log)?.[1];
    if (said === undefined)
        return undefined;
    return /'-f' \/ '--config-file'|^Inherited config file|Config file '.*' does not exist/.test(said)
        ? { kind: 'no-config', text: said }
        : { kind: 'crash', text: said };
}
/** Of a Python traceback the last line that is not indented says what happened. */
function lastWords(log) {
    const lines = log.split('\n').filter((line) => /^[\w.]+(Error|Exception|Exit|Warning|Interrupt)?(:|$)/.test(line));
    return lines.findLast((line) => !/^(rc=|Aborted|Traceback)/.test(line)) ?? 'the build ended with an error';
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/messages.js
const doc = "^Doc file '(?<page>.+?)' contains";
const asIs = ", it was left as is\\.(?: Did you mean '(?<hint>.+)'\\?)?$";
/** The messages of MkDocs 1.4 to 1.6 and ProperDocs, the newest wording first. */
const patterns = [
    {
        kind: 'link-missing',
        shape: new RegExp(`${doc} a (?:relative )?link '(?<url>.+?)', but the target(?: '(?<target>.+?)')? is not found among documentation files\\.(?: Did you mean '(?<hint>.+)'\\?)?$`),
    },
    {
        kind: 'link-missing',
        shape: /^Documentation file '(?<page>.+?)' contains a link to '(?<target>.+)' which is not found in the documentation files\.$/,
    },
    { kind: 'link-unrecognized', shape: new RegExp(`${doc} an unrecognized relative link '(?<url>.+?)'${asIs}`) },
    { kind: 'link-absolute', shape: new RegExp(`${doc} an absolute link '(?<url>.+?)'${asIs}`) },
    {
        kind: 'link-excluded',
        shape: new RegExp(`${doc} a link to '(?<target>.+)' which is excluded from the built site\\.$`),
    },
    {
        kind: 'anchor-missing',
        shape: new RegExp(`${doc} a link '(?<url>.+?)', but there is no such anchor on this page\\.(?: This seems to be a footnote that is never referenced\\.)?$`),
    },
    {
        kind: 'anchor-missing',
        shape: new RegExp(`${doc} a link '(?<url>.+?)', but the doc '(?<target>.+?)' does not contain an anchor '#(?<anchor>.+)'\\.$`),
    },
    {
        kind: 'nav-missing',
        shape: /^A (?:reference|relative path) to '(?<target>.+)' is included in the 'nav' configuration, which is not found in the documentation files\.?$/,
    },
    {
        kind: 'nav-absolute',
        shape: /^An absolute path to '(?<target>.+)' is included in the 'nav' configuration, which presumably points to an external resource\.$/,
    },
    {
        kind: 'nav-excluded',
        shape: /^A reference to '(?<target>.+)' is included in the 'nav' configuration, but this file is excluded from the built site\.$/,
    },
    {
        kind: 'page-conflict',
        shape: /^Excluding '(?<page>.+)' from the site because it conflicts with '(?<target>.+)'\.$/,
    },
    { kind: 'page-conflict', shape: /^Both index\.md and README\.md found\. Skipping README\.md from (?<file>.+)$/ },
    { kind: 'config', shape: /^Config value '(?<target>.+?)': [\s\S]+$/ },
    { kind: 'page-error', shape: /^Error (?:reading|building) page '(?<page>.+?)':/ },
    { kind: 'page-error', shape: /^(?:File not found|Encoding error reading file): (?<page>.+)$/ },
    {
        kind: 'plugin',
        shape: /^mkdocs_autorefs(?:\.plugin)?: (?<page>.+?): (?:from (?<file>.+?):(?<line>\d+): \(.+?\) )?Could not find cross-reference target '(?<target>.+)'$/,
    },
    { kind: 'plugin', shape: /^griffe: (?<file>.+?):(?<line>\d+): .+$/ },
    { kind: 'plugin', shape: /^redirects plugin: '(?<page>.+)' is not a valid markdown file!$/ },
    { kind: 'plugin', shape: /^Redirect target '(?<target>.+)' does not exist!$/ },
    { kind: 'plugin', shape: /^\[?git-revision-date(?:-localized)?-plugin\]? '(?<file>[^']+)' / },
    { kind: 'plugin', shape: /^\[?git-revision-date(?:-localized)?-plugin\]? / },
    { kind: 'plugin', shape: /^[A-Za-z0-9_.-]{2,60}: \S/ },
];
const orphans = /^The following pages exist in the docs directory, but are not included in the "nav" configuration:\n/;
/** What one record finds: nothing, one thing, or one per page that no navigation leads to. */
function findingsOf({ level, text }) {
    if (orphans.test(text))
        return orphansOf(text);
    const match = patterns.map(({ kind, shape }) => ({ kind, found: shape.exec(text) })).find(({ found }) => found);
    const loud = level === 'WARNING' || level === 'ERROR' || level === 'CRITICAL';
    if (!match?.found)
        return loud ? [{ kind: 'other', text }] : [];
    // What the engine says of links, anchors and nav counts at any level; of anything else only what it says aloud.
    const { kind, found } = match;
    return loud || /^(link|anchor|nav)-/.test(kind) ? [reportedOf(kind, found, text)] : [];
}
function reportedOf(kind, found, text) {
    const { page, url, target, hint, file, line } = found.groups ?? {};
    return {
        kind,
        ...(page === undefined ? {} : { page }),
        ...(url === undefined ? {} : { url }),
        ...(target === undefined ? {} : { target }),
        ...(hint === undefined ? {} : { hint }),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line: Number(line) }),
        text,
    };
}
function orphansOf(text) {
    const pages = text.split('\n').flatMap((line) => /^ +- (.+)$/.exec(line)?.[1] ?? []);
    return pages.map((page) => ({ kind: 'nav-orphan', page, text: `The navigation does not lead to '${page}'.` }));
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/records.js
// biome-ignore lint/suspicious/noControlCharactersInRegex: 1.4 colours its log even into a pipe.
const ansi = /\u001b\[[0-9;]*m/g;
const head = /^(DEBUG|INFO|WARNING|ERROR|CRITICAL) *- {2}(.*)$/;
/** 1.4 folds its lines where COLUMNS is set, and indents what it folds to the width of its levels. */
const folded = ' '.repeat(12);
const longestLine = 4_000;
/** The records of a log of MkDocs 1.4 to 1.6; what stands before the first of them belongs to none. */
function recordsOf(log) {
    const records = [];
    for (const line of plainText(log).split('\n')) {
        const [, level, text] = head.exec(line.slice(0, longestLine)) ?? [];
        if (level !== undefined)
            records.push({ level: level, lines: [text ?? ''] });
        else
            records.at(-1)?.lines.push(line.slice(0, longestLine));
    }
    return records.map(({ level, lines }) => ({ level, text: unfolded(lines) }));
}
function plainText(log) {
    return log.replace(ansi, '').replace(/\r\n?/g, '\n');
}
function unfolded(lines) {
    return lines
        .reduce((text, line) => {
        if (!line.startsWith(folded))
            return `${text}\n${line}`;
        const rest = line.slice(folded.length);
        return rest.startsWith(' ') ? `${text}\n${rest}` : `${text} ${rest}`;
    })
        .trimEnd();
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/build-log.js



/** Reads the log of MkDocs 1.4 to 1.6; the end of a build is on stdout, all else on stderr, and both may be one text. */
function parseBuildLog(log) {
    const records = joined(recordsOf(withoutAbort(plainText(log))));
    const built = records.map(({ text }) => /^Documentation built in ([0-9.]+) seconds$/.exec(text)?.[1]).find(Boolean);
    return {
        found: records.flatMap(findingsOf),
        failure: failureOf(plainText(log), records),
        seconds: built === undefined ? undefined : Number(built),
    };
}
/** A BuildError of a plugin comes as two records: which page, and what it said. */
function joined(records) {
    const whole = [];
    for (const record of records) {
        const last = whole.at(-1);
        if (last && last.level === record.level && /^Error (?:reading|building) page '.+':$/.test(last.text)) {
            whole[whole.length - 1] = { level: last.level, text: `${last.text} ${record.text}` };
        }
        else
            whole.push(record);
    }
    return whole;
}
/** What follows the records belongs to none of them: how the build ended, and what Python prints of a crash. */
function withoutAbort(log) {
    return log
        .replace(/^Aborted with .*$/gm, '')
        .replace(/^Traceback \(most recent call last\):\n(?:[ \t].*\n)*\S.*$/gm, '')
        .replace(/^Error: [\s\S]*$/m, '');
}

// EXTERNAL MODULE: ./build/action-docs/src/site/environment.js
var site_environment = __nccwpck_require__(771);
;// CONCATENATED MODULE: ./build/action-docs/src/site/shim.js
/**
 * Starts MkDocs as its own command does, and writes down what its log does not say: the configuration as the engine
 * understands it and the time each page takes. Whatever goes wrong in here goes unnoticed: the log is enough to go on.
 */
const shim = `import json, os, sys, time
path = os.environ.pop('SLIPWAY_EVENTS', None)
out = open(path, 'w', encoding='utf-8') if path else None
def emit(**event):
    if out:
        out.write(json.dumps(event, default=str) + '\\n')
        out.flush()
try:
    import mkdocs
    from mkdocs.__main__ import cli
except ImportError as error:
    sys.stderr.write('SLIPWAY no engine: %s\\n' % error)
    sys.exit(97)
try:
    emit(event='engine', version=mkdocs.__version__)
    from mkdocs.commands import build as builder
    from mkdocs.structure.pages import Page
    build_site, render_page = builder.build, Page.render
    def build(config, *args, **kwargs):
        theme = config['theme']
        emit(event='config', docs_dir=config['docs_dir'], site_url=config['site_url'] or '',
             directory_urls=bool(config['use_directory_urls']), custom_dirs=[d for d in [getattr(theme, 'custom_dir', None)] if d])
        return build_site(config, *args, **kwargs)
    def render(self, *args, **kwargs):
        began = time.perf_counter()
        try:
            return render_page(self, *args, **kwargs)
        finally:
            emit(event='page', page=self.file.src_path, seconds=round(time.perf_counter() - began, 4))
    builder.build, Page.render = build, render
except Exception as error:
    emit(event='shim', failed=repr(error))
cli(prog_name='mkdocs')
`;
function parseEvents(lines) {
    const events = lines.split('\n').flatMap((line) => {
        try {
            const event = JSON.parse(line);
            return typeof event === 'object' && event !== null ? [event] : [];
        }
        catch {
            // A line that was being written when the engine was killed.
            return [];
        }
    });
    const of = (name) => events.filter(({ event }) => event === name);
    const config = of('config')[0];
    return {
        version: String(of('engine')[0]?.['version'] ?? ''),
        config: config && {
            docsDir: String(config['docs_dir']),
            siteUrl: String(config['site_url']),
            directoryUrls: config['directory_urls'] === true,
            customDirs: Array.isArray(config['custom_dirs']) ? config['custom_dirs'].map(String) : [],
        },
        pages: of('page').map(({ page, seconds }) => ({ page: String(page), seconds: Number(seconds) })),
    };
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/engine.js








const noEngine = 97;
/** MkDocs 1.4 to 1.6, in a process that sees nothing but what it builds. */
async function openMkdocs(workshop, interpreter, named) {
    const program = await writeShim(workshop, shim);
    return {
        build: async (source) => {
            const events = (0,external_node_path_.join)(workshop.temp, `${source.label}.events`);
            const environment = (0,site_environment/* buildEnvironment */.A)(workshop.env, { named, seconds: source.seconds, temp: workshop.temp });
            const began = performance.now();
            const ended = await runProgram({
                file: interpreter.file,
                // Neither --verbose, which switches the check of anchors off, nor --quiet, nor --strict: the gate is ours.
                args: [program, 'build', '--config-file', source.config, '--site-dir', source.siteDir],
                directory: source.root,
                environment: {
                    ...environment,
                    PATH: pathWith(interpreter.bin, environment['PATH']),
                    SLIPWAY_EVENTS: events,
                    GITHUB_WORKSPACE: source.root,
                },
                timeoutMs: workshop.timeoutMs,
                signal: workshop.signal,
            });
            const told = parseEvents(await (0,promises_.readFile)(events, 'utf8').catch(() => ''));
            return resultOf(source, { ended, told, seconds: (performance.now() - began) / 1000 });
        },
    };
}
function resultOf({ root }, { ended, told, seconds }) {
    const log = `${ended.stderr}\n${ended.stdout}`;
    const { found, failure, seconds: said } = parseBuildLog(log);
    if (told.version !== '')
        checkVersion(told.version);
    const { config } = told;
    return {
        ending: endingOf(ended),
        found,
        failure,
        seconds: said ?? seconds,
        log,
        version: told.version,
        docsDir: config && (0,external_node_path_.relative)(root, config.docsDir),
        customDirs: config?.customDirs.map((path) => (0,external_node_path_.relative)(root, path)) ?? [],
        siteUrl: config?.siteUrl ?? '',
        directoryUrls: config?.directoryUrls ?? true,
        pages: told.pages,
    };
}
function endingOf({ exitCode, timedOut, killed }) {
    if (timedOut)
        return 'timed-out';
    if (killed)
        return 'killed';
    if (exitCode === noEngine)
        return 'no-engine';
    return exitCode === 0 ? 'built' : 'failed';
}
function checkVersion(version) {
    if (/^1\.[456]\b/.test(version))
        return;
    throw new src/* PreconditionError */.Rb('engine-missing', `MkDocs ${version} is installed, and this action reads the logs of 1.4 to 1.6. Write \`mkdocs>=1.4,<1.7\` into the requirements.`);
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/failures.js

/** Where parts of a site come from, as far as many sites have them; most others are called like their package. */
const failures_packages = {
    'git-revision-date': 'mkdocs-git-revision-date-plugin',
    'git-revision-date-localized': 'mkdocs-git-revision-date-localized-plugin',
    'git-authors': 'mkdocs-git-authors-plugin',
    'git-committers': 'mkdocs-git-committers-plugin-2',
    'awesome-pages': 'mkdocs-awesome-pages-plugin',
    'awesome-nav': 'mkdocs-awesome-nav',
    macros: 'mkdocs-macros-plugin',
    minify: 'mkdocs-minify-plugin',
    redirects: 'mkdocs-redirects',
    mkdocstrings: 'mkdocstrings[python]',
    autorefs: 'mkdocs-autorefs',
    'include-markdown': 'mkdocs-include-markdown-plugin',
    monorepo: 'mkdocs-monorepo-plugin',
    'mkdocs-jupyter': 'mkdocs-jupyter',
    glightbox: 'mkdocs-glightbox',
    'with-pdf': 'mkdocs-with-pdf',
    'techdocs-core': 'mkdocs-techdocs-core',
    i18n: 'mkdocs-static-i18n',
    mermaid2: 'mkdocs-mermaid2-plugin',
    social: 'mkdocs-material[imaging]',
    blog: 'mkdocs-material',
    tags: 'mkdocs-material',
    privacy: 'mkdocs-material',
    material: 'mkdocs-material',
    pymdownx: 'pymdown-extensions',
    mdx_truly_sane_lists: 'mdx-truly-sane-lists',
    plantuml_markdown: 'plantuml-markdown',
    markdown_include: 'markdown-include',
};
/** `text` is the configuration, in which the line of a key or of a name is looked for. */
function brokenBy(failure, { file: config, text }) {
    switch (failure?.kind) {
        case 'plugin-missing':
        case 'extension-missing':
        case 'theme-missing':
            return failures_missing(failure.kind, failure.name, { config, line: lineOf(text, failure.name) });
        case 'yaml': {
            const file = failure.file.split('/').at(-1) === config.split('/').at(-1) ? config : failure.file;
            return at(file, failure.line, 'config-invalid', `${file} is no YAML that MkDocs can read: ${failure.text}.`);
        }
        case 'config':
            return at(config, lineOf(text, `${failure.key}:`), 'config-invalid', `MkDocs does not accept ${failure.key} in ${config}: ${oneLine(failure.text)}`);
        case 'no-config':
            return at(config, 1, 'config-invalid', `MkDocs cannot open what ${config} needs: ${oneLine(failure.text)}`);
        case 'page':
            return at(undefined, 1, 'page-broken', `MkDocs gave up on the page ${failure.page}: ${oneLine(failure.text) || 'the log says why'}`);
        case 'crash':
        case undefined: {
            const said = failure === undefined ? 'the log says why' : oneLine(failure.text);
            return at(undefined, 1, 'build-failed', `MkDocs ended with an error: ${said}. The end of its log is in the summary.`);
        }
    }
}
function lineOf(text, words) {
    return text.split('\n').findIndex((line) => line.includes(words)) + 1 || 1;
}
function failures_missing(kind, name, place) {
    const { config, line } = place;
    const what = kind.split('-')[0] ?? 'part';
    const root = name.split(/[./]/)[0] ?? name;
    const known = failures_packages[name] ?? failures_packages[root];
    const guess = kind === 'extension-missing' ? root.replaceAll('_', '-') : `mkdocs-${root}`;
    const install = known === undefined ? `the package that brings it, often ${guess},` : known;
    return at(config, line, 'plugin-missing', `The ${what} ${name} of ${config} is not installed. Add ${install} to the requirements.`);
}
function at(file, line, code, message) {
    const failure = code === 'build-failed' ? new src/* PreconditionError */.Rb(code, message) : new src/* ConfigurationError */.j1(code, message);
    if (file === undefined)
        return { failure, annotation: undefined };
    return { failure, annotation: { level: 'error', title: code, message, file, line } };
}
function oneLine(text) {
    return text.split('\n').join(' ').slice(0, 400);
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/git.js




const longest = 64 * 1024 * 1024;
function openGit(workshop, access) {
    const borrowed = (0,external_node_path_.join)(workshop.temp, 'base.git');
    let directory = (0,external_node_path_.join)(workshop.workspace, '.git');
    const run = (args, more = {}) => runProgram({
        file: 'git',
        args,
        directory: workshop.workspace,
        environment: { ...gitEnvironment(workshop), ...more },
        timeoutMs: workshop.timeoutMs,
        signal: workshop.signal,
        keepBytes: longest,
    });
    const read = async (...args) => {
        const { exitCode, stdout } = await run(['--git-dir', directory, '--work-tree', workshop.workspace, ...args]);
        return exitCode === 0 ? stdout : undefined;
    };
    return {
        read,
        export: async (commit, folder) => {
            const index = { GIT_INDEX_FILE: `${folder}.index` };
            const at = ['--git-dir', directory, '--work-tree', workshop.workspace];
            for (const args of [
                ['read-tree', commit],
                ['checkout-index', '--all', '--quiet', `--prefix=${folder}/`],
            ]) {
                const { exitCode, stderr } = await run([...at, ...args], index);
                if (exitCode !== 0)
                    throw unreadable(commit, stderr);
            }
        },
        bring: async (commit) => {
            if ((await read('cat-file', '-e', `${commit}^{commit}`)) !== undefined)
                return true;
            const objects = (await read('rev-parse', '--path-format=absolute', '--git-path', 'objects'))?.trim();
            await run(['init', '--quiet', '--bare', borrowed]);
            // Without the checkout's objects: git would tell the server of its commit, and count on what came before it.
            const fetch = ['--git-dir', borrowed, 'fetch', '--quiet', '--no-tags', '--depth=1', access.url, commit];
            const { exitCode, stderr } = await run(fetch, authorization(access));
            if (exitCode !== 0) {
                workshop.log.info(`git fetch: ${stderr.trim().split('\n').at(-1) ?? ''}`);
                return false;
            }
            if (objects === undefined)
                return false;
            // From here on both are read: what was fetched, and what the checkout has.
            await (0,promises_.writeFile)((0,external_node_path_.join)(borrowed, 'objects/info/alternates'), `${objects}\n`);
            directory = borrowed;
            return true;
        },
    };
}
/** Nobody's configuration but the repository's own; the token is in one process for one call and in no file. */
function gitEnvironment({ env, workspace }) {
    return {
        PATH: env['PATH'] ?? '',
        HOME: env['HOME'] ?? '',
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: workspace,
        GIT_CONFIG_KEY_1: 'core.hooksPath',
        GIT_CONFIG_VALUE_1: '/dev/null',
        ...Object.fromEntries(Object.entries(env).flatMap(([name, value]) => /^(https?|no|all)_proxy$/i.test(name) && value !== undefined ? [[name, value]] : [])),
    };
}
function authorization({ url, token }) {
    if (token === '')
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '3',
        GIT_CONFIG_KEY_2: `http.${new URL(url).origin}/.extraheader`,
        GIT_CONFIG_VALUE_2: `Authorization: Basic ${basic}`,
    };
}
function unreadable(commit, said) {
    const words = said.trim().split('\n')[0]?.slice(0, 200) ?? '';
    return new src/* UpstreamError */.gA('base-unreadable', `The files of ${commit}, to compare with, could not be read: ${words}. Run this again, or set \`gate: all\`.`);
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/links.js



const most = 200_000;
/** MkDocs follows every link below its folder and publishes what it finds; one that leads out of the repository is none. */
async function refuseEscapes(root, folders) {
    const real = await (0,promises_.realpath)(root);
    const escapes = [];
    for (const folder of folders)
        await walk({ root: real, escapes, seen: new Set() }, (0,external_node_path_.join)(root, folder));
    if (escapes.length === 0)
        return;
    const shown = escapes.slice(0, 5).map((path) => path.slice(root.length + 1));
    const more = escapes.length > shown.length ? ` and ${escapes.length - shown.length} more` : '';
    throw new src/* ConfigurationError */.j1('link-escapes', `MkDocs would publish what these symbolic links lead to, outside of the repository or in .git: ${shown.join(', ')}${more}. Remove them, or replace them by files.`);
}
async function walk(state, path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    if (!found || state.seen.size > most)
        return;
    const real = found.isSymbolicLink() ? await (0,promises_.realpath)(path).catch(() => undefined) : path;
    if (real === undefined)
        return;
    if (found.isSymbolicLink() && !inside(state.root, real)) {
        state.escapes.push(path);
        return;
    }
    if (found.isFile() || state.seen.has(real))
        return;
    state.seen.add(real);
    const entries = await (0,promises_.readdir)(real, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        // MkDocs leaves out what begins with a dot.
        if (!entry.name.startsWith('.') && !entry.isFile())
            await walk(state, (0,external_node_path_.join)(path, entry.name));
    }
}
function inside(root, path) {
    if (path === root)
        return true;
    return path.startsWith(root + external_node_path_.sep) && !path.slice(root.length).split(external_node_path_.sep).includes('.git');
}

// EXTERNAL MODULE: ./build/packages/mkdocs/src/compare.js
var compare = __nccwpck_require__(836);
;// CONCATENATED MODULE: ./build/action-docs/src/site/new-lines.js

/** Each costs one call of git. */
const mostFiles = 100;
/** The lines that a change brought, of the files where they decide which of several findings that are alike has come. */
async function newLinesOf(git, change) {
    const former = new Map([...change.renamed].map(([old, now]) => [now, old]));
    const lines = new Map();
    for (const file of [...(0,compare/* filesWithAlike */.o)(change.findings)].slice(0, mostFiles)) {
        lines.set(file, await newLines(git, change, [file, former.get(file) ?? file]));
    }
    return lines;
}
/** None when git cannot say. */
async function newLines(git, { commit, head }, files) {
    const plain = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames'];
    const paths = files.map((path) => `:(literal,top)${path}`);
    const diff = (await git.read('diff', ...plain, commit, head, '--', ...paths)) ?? '';
    // A line of a file never begins with @@ here: one sign stands before each.
    const hunks = diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm);
    return new Set(Array.from(hunks, ([, start = '0', length = '1']) => Array.from({ length: Number(length) }, (_, index) => Number(start) + index)).flat());
}

;// CONCATENATED MODULE: ./build/packages/archive/src/members.js


/** Everything below a folder in the order of its names, with links inside of it resolved as `tar --dereference` does. */
async function membersOf(query) {
    const realRoot = await (0,promises_.realpath)(query.root);
    const walk = { ...query, realRoot, members: [], refused: [] };
    walk.members.push({ path: '', kind: 'folder', bytes: 0, source: query.root });
    await enter(walk, '', [realRoot]);
    return { members: walk.members, refused: walk.refused };
}
async function enter(walk, folder, above) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(walk.root, folder));
    for (const name of names.sort(byBytes)) {
        const path = folder === '' ? name : `${folder}/${name}`;
        if (walk.leftOut(path))
            continue;
        const reason = await refusalOf(walk, path);
        if (reason === undefined)
            await take(walk, path, above);
        else
            walk.refused.push({ path, reason });
    }
}
async function take(walk, path, above) {
    const absolute = (0,external_node_path_.join)(walk.root, path);
    const found = await (0,promises_.stat)(absolute);
    if (found.isFile()) {
        walk.members.push({ path, kind: 'file', bytes: found.size, source: absolute });
        return;
    }
    if (!found.isDirectory()) {
        walk.refused.push({ path, reason: 'special' });
        return;
    }
    const real = await (0,promises_.realpath)(absolute);
    if (above.includes(real)) {
        walk.refused.push({ path, reason: 'link-loop' });
        return;
    }
    walk.members.push({ path, kind: 'folder', bytes: 0, source: absolute });
    await enter(walk, path, [...above, real]);
}
async function refusalOf({ root, realRoot }, path) {
    const absolute = (0,external_node_path_.join)(root, path);
    if (!(await (0,promises_.lstat)(absolute)).isSymbolicLink())
        return undefined;
    const real = await (0,promises_.realpath)(absolute).catch(() => undefined);
    if (real === undefined)
        return 'link-broken';
    return real === realRoot || real.startsWith(realRoot + external_node_path_.sep) ? undefined : 'link-outside';
}
/** The order of bytes is the same on every machine. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/html.js
const linkAttribute = {
    a: 'href',
    area: 'href',
    img: 'src',
    script: 'src',
    iframe: 'src',
    source: 'src',
    video: 'src',
    audio: 'src',
};
/** Reads a page in one pass; a stranger's HTML cannot make it slow. */
function readHtml(html) {
    const ids = new Set();
    const links = [];
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        if (html.startsWith('<!--', at)) {
            at = after(html, '-->', at);
            continue;
        }
        const [, name] = /^<([a-zA-Z][a-zA-Z0-9-]*)/.exec(html.slice(at, at + 40)) ?? [];
        if (name === undefined)
            continue;
        const end = tagEnd(html, at);
        const attributes = attributesOf(html.slice(at + 1 + name.length, end));
        const tag = name.toLowerCase();
        for (const id of [attributes.get('id'), tag === 'a' ? attributes.get('name') : undefined])
            if (id)
                ids.add(id);
        const link = attributes.get(linkAttribute[tag] ?? '');
        if (link !== undefined)
            links.push(link);
        at = tag === 'script' || tag === 'style' ? after(html, `</${tag}`, end) : end;
    }
    return { ids, links };
}
function after(html, mark, from) {
    const found = html.indexOf(mark, from);
    return found < 0 ? html.length : found + mark.length - 1;
}
/** A quote that never ends does not swallow the page. */
function tagEnd(html, from) {
    let quote = '';
    const limit = Math.min(html.length, from + 20_000);
    for (let at = from; at < limit; at++) {
        const character = html[at] ?? '';
        if (quote !== '') {
            if (character === quote)
                quote = '';
        }
        else if (character === '"' || character === "'")
            quote = character;
        else if (character === '>')
            return at;
    }
    const plain = html.indexOf('>', from);
    return plain < 0 ? html.length : plain;
}
function attributesOf(text) {
    const found = new Map();
    for (const match of text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)) {
        const name = (match[1] ?? '').toLowerCase();
        if (!found.has(name))
            found.set(name, unescaped(match[2] ?? match[3] ?? match[4] ?? ''));
    }
    return found;
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function unescaped(value) {
    return value.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return entities[String(name).toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/site.js




const largestPage = 20_000_000;
async function readSite(root, siteUrl, { deny, hidden }) {
    const denied = deny.map(nameShape);
    const withheld = [];
    const leftOut = (path) => {
        const name = path.split('/').at(-1) ?? '';
        if (name === '.git' || name === '.github')
            return true;
        if (hidden.includes(name))
            return false;
        if (denied.some((shape) => shape.test(name))) {
            withheld.push(path);
            return true;
        }
        return name.startsWith('.');
    };
    const { members, refused } = await membersOf({ root, leftOut });
    const files = members.filter(({ kind }) => kind === 'file');
    const pages = new Map();
    for (const { path, bytes } of files) {
        if (!path.endsWith('.html') || bytes > largestPage)
            continue;
        pages.set(path, readHtml(await (0,promises_.readFile)((0,external_node_path_.join)(root, path), 'utf8')));
    }
    const paths = new Set([...files.map(({ path }) => path), ...withheld]);
    return { root, members, refused, withheld, built: { files: paths, pages, siteUrl } };
}
/** A name with `*` for any characters. */
function nameShape(pattern) {
    const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
    return new RegExp(`^${source}$`, 'is');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/packages/mkdocs/src/documentation.js

/** A path below `docs_dir` as a path below the repository's root. */
function repositoryPath({ docsDir }, page) {
    return resolveLink('x', docsDir === '' ? page : `${docsDir}/${page}`)?.path.replace(/\/$/, '') ?? page;
}
/** The pages, as paths below `docs_dir`. */
function pagesOf({ docsDir, repositoryFiles }) {
    const prefix = docsDir === '' ? '' : `${docsDir}/`;
    return [...repositoryFiles].flatMap((file) => file.startsWith(prefix) && /\.(md|markdown|mdown|mkdn|mkd)$/i.test(file) ? [file.slice(prefix.length)] : []);
}
/** A file that a plugin named by its absolute path, below the repository's root; undefined when it is outside. */
function belowRoot({ root, repositoryFiles }, file) {
    const path = file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
    return repositoryFiles.has(path) ? path : undefined;
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/markdown-links.js
const longestPage = 2_000_000;
const inline = /\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))+))/g;
const definition = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<([^>\n]*)>|(\S+))/gm;
const attribute = /\s(?:href|src)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)')/gi;
/** Every link of a page in the order it is read; what is code is none. */
function linksOf(source) {
    const text = withoutCode(source.slice(0, longestPage));
    const found = [inline, definition, attribute].flatMap((shape) => Array.from(text.matchAll(shape), (match) => ({
        url: markdown_links_unescaped(match[1] ?? match[2] ?? ''),
        index: match.index + match[0].search(/\S/),
    })));
    const lineAt = lineCounter(text);
    return found.sort((a, b) => a.index - b.index).map(({ url, index }) => ({ url, line: lineAt(index) }));
}
/** The titles of a page, without their marks. */
function headingsOf(source) {
    return withoutCode(source.slice(0, longestPage))
        .split('\n')
        .flatMap((line) => /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$/.exec(line)?.[1] ?? []);
}
/** The same text, as long and with the same lines, with code and comments blanked out. */
function withoutCode(source) {
    const lines = source.replace(/\r\n?/g, '\n').split('\n');
    let fence = '';
    let blank = true;
    let inList = false;
    const kept = lines.map((line) => {
        const mark = /^[ \t]*(?:[-*+>]\s+)*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
        if (fence !== '') {
            if (mark.startsWith(fence) && line.trim() === mark)
                fence = '';
            return blanked(line);
        }
        if (mark !== '') {
            fence = mark;
            return blanked(line);
        }
        const indented = blank && !inList && /^(?: {4}|\t)/.test(line);
        if (line.trim() !== '' && !indented)
            inList = /^\s*(?:[-*+]|\d+[.)])\s/.test(line) || (inList && /^\s/.test(line));
        blank = line.trim() === '' || indented;
        return indented ? blanked(line) : line;
    });
    return withoutSpans(kept.join('\n').replace(/<!--[\s\S]*?-->/g, blanked));
}
function withoutSpans(text) {
    const runs = Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => ({ length: run.length, index }));
    let kept = '';
    let at = 0;
    for (let i = 0; i < runs.length; i++) {
        const open = runs[i];
        if (!open || open.index < at)
            continue;
        const end = runs.slice(i + 1, i + 50).find(({ length }) => length === open.length);
        if (!end || text.slice(open.index, end.index).includes('\n\n'))
            continue;
        const close = end.index + end.length;
        kept += text.slice(at, open.index) + blanked(text.slice(open.index, close));
        at = close;
    }
    return kept + text.slice(at);
}
function blanked(text) {
    return text.replace(/[^\n]/g, ' ');
}
function markdown_links_unescaped(url) {
    return url
        .replace(/\\([!-/:-@[-`{-~])/g, '$1')
        .replace(/&amp;/g, '&')
        .trim();
}
function lineCounter(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (index) => {
        let [low, high] = [0, starts.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? 0) <= index)
                low = middle;
            else
                high = middle;
        }
        return low + 1;
    };
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/slug.js
/** The anchor that GitHub gives a heading: what people copy, and what `pymdownx.slugs.slugify(case: lower)` makes. */
function githubSlug(heading) {
    return plainHeading(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replace(/ /g, '-');
}
/** The anchor that MkDocs gives a heading by default: nothing but ASCII is left of it. */
function mkdocsSlug(heading) {
    return plainHeading(heading)
        .normalize('NFKD')
        .replace(/[^\x20-\x7e]/g, '')
        .replace(/[^\w\s-]/g, '')
        .trim()
        .toLowerCase()
        .replace(/[-\s]+/g, '-');
}
/** The one of these that is nearest, if it is near enough to have been meant. */
function nearest(wanted, candidates) {
    let best;
    for (const name of candidates) {
        if (Math.abs(name.length - wanted.length) > 3)
            continue;
        const distance = editDistance(wanted, name);
        if (distance <= Math.max(1, Math.min(3, Math.floor(wanted.length / 4))) && distance < (best?.distance ?? 9)) {
            best = { name, distance };
        }
    }
    return best?.name;
}
function plainHeading(heading) {
    return heading
        .replace(/\{[^}]*\}\s*$/, '')
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[`*]/g, '')
        .trim();
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const cost = a[i - 1] === b[j - 1] ? 0 : 1;
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/advice.js




/** Where a dead link would lead in the repository, if there is something: GitHub shows it, the site does not. */
function outsideTarget(docs, { page = '', url, target }) {
    const path = url === undefined ? repositoryPath(docs, target ?? '') : fromPage(docs, page, url);
    if (path === undefined || path === '' || path.startsWith('..'))
        return undefined;
    if (docs.repositoryFiles.has(path))
        return path;
    return [...docs.repositoryFiles].some((file) => file.startsWith(`${path}/`)) ? path : undefined;
}
function fromPage(docs, page, url) {
    return resolveLink(repositoryPath(docs, page), url)?.path.replace(/\/$/, '');
}
function linkAdvice(docs, reported) {
    const { page = '', url = '', target, hint } = reported;
    if (hint !== undefined)
        return `Did you mean ${hint}?`;
    const name = (target ?? resolveLink(page, url)?.path ?? '').split('/').at(-1) ?? '';
    const moved = pagesOf(docs).filter((candidate) => candidate.split('/').at(-1) === name);
    const [only] = moved;
    if (only !== undefined && moved.length === 1)
        return `There is a page of that name: ${only}.`;
    return 'Correct the path, or add what it leads to.';
}
/** The same words in another slug, a slip of the pen, or what there is. */
function anchorAdvice(docs, page, fragment) {
    const headings = headingsOf(docs.read(repositoryPath(docs, page)) ?? '');
    const meant = headings.find((heading) => githubSlug(heading) === fragment && mkdocsSlug(heading) !== fragment);
    if (meant !== undefined) {
        return (`The heading is there, and GitHub gives it this anchor; MkDocs does not. Under markdown_extensions set ` +
            'toc: slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}} to get the same.');
    }
    const ids = docs.site.pages.get(htmlPathOf(page, docs.directoryUrls))?.ids ?? new Set();
    const near = nearest(fragment, ids);
    if (near !== undefined)
        return `Did you mean #${near}?`;
    return 'Correct the anchor, or give the heading this one with {#anchor} (extension attr_list).';
}
const plainAdvice = {
    'link-absolute': 'Write it relative to the page: an absolute link breaks when the site moves.',
    'link-excluded': 'The page is excluded from the site: remove the link, or publish the page.',
    'nav-missing': 'Correct the entry, or add the page.',
    'nav-absolute': 'Write a full address for another site, or a path below docs_dir for a page.',
    'nav-excluded': 'The page is excluded from the site: remove the entry, or publish the page.',
    'nav-orphan': 'Add it to nav, or list it under not_in_nav.',
    'page-conflict': 'Both would become the same address: keep one of them.',
    'page-error': 'Repair the page or the plugin that reads it.',
    config: 'Correct the configuration.',
    plugin: 'The plugin says what it misses.',
    other: 'The log has what stands around it.',
};

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/audit.js

/** Every link of every page that leads to no file, or to no place, of the same site. */
function deadLinks(site) {
    const base = baseOf(site.siteUrl);
    return [...site.pages].flatMap(([page, { links }]) => {
        const seen = new Set();
        return links.flatMap((href) => {
            if (seen.has(href))
                return [];
            seen.add(href);
            return deadLink(site, base, { page, href }) ?? [];
        });
    });
}
function deadLink(site, base, { page, href }) {
    if (href === '' || href.startsWith('{{') || !URL.canParse(href, base.href))
        return undefined;
    const url = new URL(href, new URL(page.split('/').map(encodeURIComponent).join('/'), base));
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
        return undefined;
    const path = decoded(url.pathname.slice(base.pathname.length));
    const file = [path, `${path}.html`, `${path === '' || path.endsWith('/') ? path : `${path}/`}index.html`].find((candidate) => site.files.has(candidate));
    if (file === undefined)
        return { page, href, target: path, fragment: undefined };
    const fragment = decoded(url.hash.slice(1));
    const there = site.pages.get(file);
    if (!there || fragment === '' || fragment === 'top' || fragment.startsWith(':~:'))
        return undefined;
    return there.ids.has(fragment) || there.ids.has(url.hash.slice(1))
        ? undefined
        : { page, href, target: file, fragment };
}
/** A site without an address of its own is checked as if it stood at a root. */
function baseOf(siteUrl) {
    const base = URL.canParse(siteUrl) ? new URL(siteUrl) : new URL('https://site.invalid/');
    return new URL(base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`, base.origin);
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/locate.js



function createLocator(docs) {
    const links = new Map();
    const linksIn = (page) => {
        const known = links.get(page) ?? linksOf(docs.read(repositoryPath(docs, page)) ?? '');
        links.set(page, known);
        return known;
    };
    const seen = new Map();
    return {
        line: (reported) => {
            const { kind, page } = reported;
            if (kind.startsWith('nav-') && kind !== 'nav-orphan')
                return navLine(docs.configText, reported.target ?? '');
            if (kind === 'config')
                return configLine(docs.configText, reported.target ?? '');
            if (page === undefined)
                return reported.line;
            if (!/^(link|anchor)-/.test(kind))
                return 1;
            const matching = linksIn(page).filter((link) => means(docs, page, { link, reported }));
            const key = [kind, page, reported.url ?? '', reported.target ?? ''].join('\n');
            const nth = seen.get(key) ?? 0;
            seen.set(key, nth + 1);
            return matching[Math.min(nth, matching.length - 1)]?.line;
        },
        builtLine: (page, { href, target }) => {
            const found = linksIn(page);
            const same = found.find(({ url }) => decoded(url) === decoded(href));
            return (same ?? found.find(({ url }) => leadsTo(docs, page, { url, target })))?.line;
        },
    };
}
/** 1.4 names where a link leads, later ones how it is written. */
function means({ directoryUrls }, page, { link, reported }) {
    const { url, target = '' } = reported;
    if (url !== undefined)
        return link.url === url || decoded(link.url) === decoded(url);
    const path = resolveLink(page, link.url)?.path ?? '';
    if (path === '' || !/\S/.test(link.url))
        return false;
    return path === target || (directoryUrls && path === `${target}/`);
}
function leadsTo(docs, page, link) {
    const { path = '' } = resolveLink(page, link.url) ?? {};
    return path !== '' && htmlPathOf(path, docs.directoryUrls) === link.target;
}
/** The entry of the navigation that holds a path: a whole value, quoted or not, at the end of a line or in a flow. */
function navLine(config, path) {
    const lines = config.split('\n');
    const begin = Math.max(0, lines.findIndex((line) => /^nav\s*:/.test(line)));
    const value = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const shape = new RegExp(`(?:^|[\\s:\\[{,-])(["']?)${value}\\1\\s*(?:$|#|[,\\]}])`);
    const at = lines.findIndex((line, index) => index >= begin && shape.test(line));
    return at < 0 ? undefined : at + 1;
}
function configLine(config, key) {
    const [first = ''] = key.split('.');
    const at = config.split('\n').findIndex((line) => line.startsWith(`${first}:`) || line.startsWith(`"${first}":`));
    return at < 0 ? undefined : at + 1;
}

;// CONCATENATED MODULE: ./build/packages/mkdocs/src/collect.js





/** Everything that is wrong with a documentation: what its engine said, and what the built site shows besides. */
function collectFindings(docs, found) {
    const locator = createLocator(docs);
    const said = found.map((reported) => findingOf(docs, locator, reported));
    return [...said, ...auditFindings(docs, locator, found)];
}
function findingOf(docs, locator, reported) {
    const { kind, advice } = judged(docs, reported);
    const file = fileOf(docs, reported);
    const line = locator.line(reported);
    const subject = reported.url ?? reported.target ?? (reported.page === undefined ? bare(docs, reported.text) : kind);
    return {
        kind,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined || file === undefined ? {} : { line }),
        subject: kind === 'plugin' || kind === 'other' ? bare(docs, reported.text) : subject,
        // What was meant is advice, and is said there.
        message: reported.text.replace(/ Did you mean '.*'\?$/, ''),
        advice,
    };
}
function judged(docs, reported) {
    const { kind, page = '', url = '' } = reported;
    if (kind === 'link-missing' || kind === 'link-unrecognized') {
        const outside = reported.hint === undefined ? outsideTarget(docs, reported) : undefined;
        if (outside === undefined)
            return { kind, advice: linkAdvice(docs, reported) };
        const advice = `It is in the repository but not below docs_dir, so the site has no such page. Link to ${docs.blobUrl(outside)}`;
        return { kind: 'link-outside', advice };
    }
    if (kind === 'anchor-missing') {
        const fragment = decoded(url.slice(url.indexOf('#') + 1));
        return { kind, advice: anchorAdvice(docs, reported.target ?? page, fragment) };
    }
    if (kind === 'link-absolute' && reported.hint !== undefined)
        return { kind, advice: `Did you mean ${reported.hint}?` };
    return { kind, advice: plainAdvice[kind] ?? '' };
}
function fileOf(docs, reported) {
    const { kind, page, file } = reported;
    if (file !== undefined) {
        const named = belowRoot(docs, file) ?? belowRoot(docs, `${file}/README.md`);
        if (named !== undefined)
            return named;
    }
    if (page !== undefined)
        return belowRoot(docs, repositoryPath(docs, page));
    return kind.startsWith('nav-') || kind === 'config' ? docs.configFile : undefined;
}
/** Without the folder of this checkout, so that the same words on the base are the same finding. */
function bare({ root }, text) {
    return text.replaceAll(root, '').slice(0, 500);
}
function auditFindings(docs, locator, found) {
    const sources = new Map(pagesOf(docs).map((page) => [htmlPathOf(page, docs.directoryUrls), page]));
    const known = knownLinks(docs, found);
    const dead = deadLinks(docs.site).filter((link) => !known(link));
    const [everywhere, single] = split(dead, docs.site.pages.size);
    return [
        ...everywhere.map((link) => templateFinding(docs, link)),
        ...single.map((link) => builtFinding(docs, locator, { link, page: sources.get(link.page) })),
    ];
}
/** What the engine has reported of a link, it has reported of the link that was built from it. */
function knownLinks(docs, found) {
    const html = (page) => htmlPathOf(page, docs.directoryUrls);
    const said = new Set();
    for (const { kind, page, url, target } of found) {
        if (kind.startsWith('nav-') && target !== undefined) {
            for (const path of [target, html(target), html(target).replace(/index\.html$/, '')])
                said.add(`\n${path.replace(/^\//, '')}`);
        }
        if (page === undefined)
            continue;
        if (url !== undefined) {
            const { path = '', fragment = '' } = resolveLink(page, url) ?? {};
            said.add(`${html(page)}\n${decoded(url)}`).add(`${html(page)}\n${html(path)}#${fragment}`);
        }
        if (target !== undefined) {
            for (const path of [target, html(target), html(target).replace(/index\.html$/, '')])
                said.add(`${html(page)}\n${path}`);
        }
    }
    return ({ page, href, target, fragment }) => {
        if (fragment !== undefined)
            return said.has(`${page}\n${target}#${fragment}`) || said.has(`${page}\n${decoded(href)}`);
        return [`\n${target}`, `${page}\n${target}`, `${page}\n${decoded(href)}`].some((key) => said.has(key));
    };
}
/** A dead link on most pages is one of the theme or of the navigation, and is said once. */
function split(dead, pages) {
    const counts = new Map();
    const keyOf = ({ target, fragment }) => `${target}#${fragment ?? ''}`;
    for (const link of dead)
        counts.set(keyOf(link), (counts.get(keyOf(link)) ?? 0) + 1);
    const shared = new Set([...counts].flatMap(([key, count]) => (count >= 3 && count * 2 > pages ? [key] : [])));
    const once = new Map(dead.filter((link) => shared.has(keyOf(link))).map((link) => [keyOf(link), link]));
    return [[...once.values()], dead.filter((link) => !shared.has(keyOf(link)))];
}
function templateFinding({ configFile }, { target, fragment }) {
    const where = fragment === undefined ? target : `${target}#${fragment}`;
    return {
        kind: 'html-link',
        file: configFile,
        subject: where,
        message: `Most pages of the built site link to '${where}', which is not there.`,
        advice: 'The link comes from the theme, a template or the configuration; correct it there.',
    };
}
function builtFinding(docs, locator, { link, page }) {
    const { href, target, fragment } = link;
    const file = page === undefined ? undefined : repositoryPath(docs, page);
    const line = page === undefined ? undefined : locator.builtLine(page, link);
    const there = pagesOf(docs).find((candidate) => htmlPathOf(candidate, docs.directoryUrls) === target);
    return {
        kind: fragment === undefined ? 'html-link' : 'anchor-missing',
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        subject: file === undefined ? `${link.page} ${href}` : href,
        message: fragment === undefined
            ? `The built page ${link.page} links to '${href}', which the site does not have.`
            : `The built page ${link.page} links to '${href}', and there is no such anchor on that page.`,
        advice: fragment === undefined || there === undefined
            ? 'MkDocs does not check raw HTML and templates: write it as Markdown, or as a path that holds on the built site.'
            : anchorAdvice(docs, there, fragment),
    };
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/tree.js



function findingsIn(tree, result, site) {
    const { root, configuration } = tree;
    const documentation = {
        root,
        configFile: configuration.file,
        configText: configuration.text,
        docsDir: result.docsDir ?? configuration.docsDir,
        directoryUrls: result.directoryUrls,
        repositoryFiles: tree.files,
        read: (file) => tree_readInside(root, file),
        blobUrl: tree.blobUrl,
        site: site.built,
    };
    return [...collectFindings(documentation, result.found), ...withheldFindings(site)];
}
function withheldFindings({ withheld, refused }) {
    const reasons = {
        'link-outside': 'is a symbolic link out of the site',
        'link-broken': 'is a symbolic link that leads nowhere',
        'link-loop': 'is a symbolic link into a folder that holds it',
        special: 'is neither a file nor a folder',
    };
    return [
        ...withheld.map((path) => ({
            kind: 'file-withheld',
            subject: path,
            message: `${path} is left out of what is published: it is no page, and may hold what nobody should read.`,
            advice: 'Keep it out of docs_dir, or take its pattern from publish-deny.',
        })),
        ...refused.map(({ path, reason }) => ({
            kind: 'file-withheld',
            subject: path,
            message: `${path} is left out of what is published: it ${reasons[reason] ?? reason}.`,
            advice: 'See which plugin makes it.',
        })),
    ];
}
const largest = 4_000_000;
/** A page that is a link out of the tree is not read. */
function tree_readInside(root, file) {
    try {
        const path = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, file));
        if (!path.startsWith((0,external_node_fs_.realpathSync)(root) + external_node_path_.sep))
            return undefined;
        const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
        return text.length > largest ? undefined : text;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/observe.js














/** Builds the checkout, and beside it the commit it is compared with, into folders of our own. Nothing is published. */
async function observeSite(config, ports) {
    const { workshop } = ports;
    const git = openGit(workshop, ports.remote);
    const head = (await git.read('rev-parse', '--verify', 'HEAD^{commit}'))?.trim();
    if (head === undefined)
        throw noCheckout(workshop.workspace);
    refuseForeign(ports, head);
    const configuration = await findConfiguration(workshop.workspace, config.config);
    const requirements = await findRequirements(workshop.workspace, configuration.file, config.requirements);
    const base = config.gate === 'all' ? { kind: 'none', why: 'gate is `all`' } : await findBase(git, { ...ports.started, head });
    const parts = [...configuration.parts, ...config.inputs.map((path) => path.replace(/\/?\*+.*$/, ''))];
    const files = requirements?.file === undefined ? parts : [...parts, requirements.file];
    const dynamic = configuration.read.dynamic && config.inputs.length === 0;
    if (base.kind === 'commit' && !dynamic && !concerns(base.changed, files)) {
        return { mode: 'build', kind: 'unchanged', base: base.commit, config: configuration.file };
    }
    await refuseEscapes(workshop.workspace, [configuration.docsDir, ...configuration.read.parts]);
    const python = await findPython(workshop, config.python);
    const interpreter = requirements === undefined
        ? { file: python, bin: undefined }
        : await createEnvironment(workshop, python, requirements);
    const engine = await openMkdocs(workshop, interpreter, config.env);
    return buildBoth({ config, ports, git, engine, configuration, head, base });
}
/** Both at once: most machines have two processors, and a build uses one. */
async function buildBoth(job) {
    const { ports, git, configuration, head } = job;
    const seconds = Number((await git.read('show', '--no-patch', '--format=%ct', head))?.trim() ?? 0);
    const { workspace: root, log } = ports.workshop;
    const building = buildTree(job, { root, configuration, commit: head, seconds, label: 'head' });
    const [built, former] = await Promise.all([building, buildBase(job, seconds, building)]);
    log.foreign(clipped(built.result.log));
    if (built.kind === 'broken')
        return { mode: 'build', kind: 'broken', broken: built.broken, log: built.result.log };
    const base = former.kind === 'built'
        ? { ...former, newLines: await newLinesOf(git, { ...former, head, findings: built.built.findings }) }
        : former;
    const { deployable, warnings } = ports;
    return { mode: 'build', kind: 'built', head: built.built, base, commit: head, seconds, deployable, warnings };
}
async function buildBase(job, seconds, head) {
    const { base, git, ports, config, configuration } = job;
    if (base.kind === 'none')
        return base;
    const root = (0,external_node_path_.join)(ports.workshop.temp, 'base');
    await (0,promises_.mkdir)(root);
    await git.export(base.commit, root);
    const { commit, changed, renamed } = base;
    const former = [...renamed].find(([, now]) => now === configuration.file)?.[0] ?? configuration.file;
    const found = await findConfiguration(root, config.config === '' ? '' : former).catch((error) => {
        if (error instanceof src/* ConfigurationError */.j1)
            return error;
        throw error;
    });
    // Without a configuration there was no site, and what is there now is new.
    if (found instanceof src/* ConfigurationError */.j1 && found.code === 'config-missing')
        return { kind: 'absent', commit };
    if (found instanceof src/* ConfigurationError */.j1)
        return { kind: 'broken', commit, changed };
    const planned = { root, configuration: found, commit, seconds };
    const beside = await buildTree(job, { ...planned, label: 'base' });
    const built = killed(beside) ? await buildAlone(job, planned, head) : beside;
    if (built.kind === 'broken' && built.result.ending === 'timed-out')
        throw built.broken.failure;
    if (built.kind === 'broken')
        return { kind: 'broken', commit, changed };
    return { kind: 'built', commit, built: built.built, renamed, newLines: new Map() };
}
function killed({ result }) {
    return result.ending === 'killed';
}
/** Two builds at once may want too much memory. A commit that kills its build alone, too, is a broken one. */
async function buildAlone(job, planned, other) {
    await Promise.allSettled([other]);
    return buildTree(job, { ...planned, label: 'base-alone' });
}
async function buildTree(job, planned) {
    const { root, configuration, commit, seconds, label } = planned;
    const { config, ports, git, engine } = job;
    const siteDir = (0,external_node_path_.join)(ports.workshop.temp, `${label}-site`);
    const result = await engine.build({ root, config: configuration.file, siteDir, seconds, label });
    const broken = whyBroken(result, configuration, ports.workshop.timeoutMs);
    if (broken)
        return { kind: 'broken', broken, result };
    await refuseEscapes(root, [result.docsDir ?? configuration.docsDir, ...result.customDirs]);
    const site = await readSite(siteDir, result.siteUrl, { deny: config.publishDeny, hidden: config.includeHidden });
    const listing = await git.read('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit);
    const files = new Set((listing ?? '').split('\0').filter((file) => file !== ''));
    const findings = findingsIn({ root, configuration, files, blobUrl: ports.blobUrl }, result, site);
    const urls = new Set([...site.built.pages.keys()].filter((page) => page !== '404.html').map(urlPathOf));
    const slowest = result.pages.toSorted((a, b) => b.seconds - a.seconds).slice(0, 3);
    const { version, seconds: took } = result;
    return { kind: 'built', built: { findings, site, urls, version, seconds: took, slowest }, result };
}
function whyBroken(result, config, timeoutMs) {
    const plain = (failure) => ({ failure, annotation: undefined });
    switch (result.ending) {
        case 'built':
            return undefined;
        case 'killed':
            return plain(new src/* UpstreamError */.gA('build-killed', 'MkDocs was killed before it had finished, perhaps because memory ran out. Nothing was published; run this again, or on a larger machine.'));
        case 'timed-out':
            return plain(new src/* PreconditionError */.Rb('build-timeout', `MkDocs did not finish within ${timeoutMs / 1000} s and was ended. Raise \`timeout\`, or see which plugin waits.`));
        case 'no-engine':
            return plain(new src/* PreconditionError */.Rb('engine-missing', 'MkDocs is not installed for this Python. Add `mkdocs>=1.4,<1.7` to the requirements, or leave `requirements` at auto.'));
        case 'failed':
            return brokenBy(result.failure, config);
    }
}
/** Code of a stranger must not run in a job that an event has given the repository's secrets. */
function refuseForeign({ started, sha }, head) {
    if (!/^(pull_request_target|workflow_run|issue_comment)$/.test(started.eventName) || head === sha)
        return;
    throw new src/* ConfigurationError */.j1('untrusted-checkout', `A ${started.eventName} run has the repository's secrets, and the checkout is of ${head}, not of the commit that belongs to the event. Plugins run code of that commit; build it on \`pull_request\`.`);
}
function noCheckout(workspace) {
    return new src/* ConfigurationError */.j1('checkout-missing', `${workspace} holds no checkout with a commit. Add \`uses: actions/checkout\` before this step.`);
}
const shownLines = 60;
/** A flood of the same warnings helps nobody; the beginning and the end are shown. */
function clipped(log) {
    const lines = log.trim().split('\n');
    if (lines.length <= 2 * shownLines)
        return lines.join('\n');
    const left = lines.length - 2 * shownLines;
    return [...lines.slice(0, shownLines), `… ${left} lines left out …`, ...lines.slice(-shownLines)].join('\n');
}

;// CONCATENATED MODULE: ./build/action-docs/src/observe.js


async function observe(config, ports) {
    switch (ports.mode) {
        case 'build':
            return observeSite(config, ports);
        case 'deploy':
            return observePages(ports);
    }
}


/***/ }),

/***/ 133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
;// CONCATENATED MODULE: ./build/action-docs/src/pages/plan.js

function planPages(config, { site, live, commit }) {
    if (!site) {
        return refuse('pages-off', 'The repository has no Pages site. Under Settings → Pages → Build and deployment choose the source “GitHub Actions”.');
    }
    if (site.source === 'legacy') {
        return refuse('pages-source', 'Pages are built from a branch, so a deployment would not be shown. Under Settings → Pages → Build and deployment change the source to “GitHub Actions”.');
    }
    const digest = config.siteDigest;
    if (digest !== '' && live.kind === 'known' && live.site === digest) {
        return { kind: 'equal', url: site.url, liveCommit: live.commit };
    }
    return {
        kind: 'deploy',
        artifactId: Number(config.artifactId),
        url: site.url,
        commit,
        expect: config.verifyLive && site.public && digest !== '' ? digest : undefined,
        waitMs: config.waitInProgress * 1000,
        timeoutMs: config.timeout * 1000,
    };
}
function refuse(code, message) {
    return { kind: 'refuse', failure: new src/* PreconditionError */.Rb(code, message) };
}

// EXTERNAL MODULE: ./build/action-docs/src/site/plan.js + 2 modules
var plan = __nccwpck_require__(649);
;// CONCATENATED MODULE: ./build/action-docs/src/plan.js


function plan_plan(config, facts) {
    switch (facts.mode) {
        case 'build':
            return { mode: 'build', ...(0,plan/* planSite */.h)(config, facts) };
        case 'deploy':
            return { mode: 'deploy', ...planPages(config, facts) };
    }
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./build/packages/markdown/src/escape.js
var src_escape = __nccwpck_require__(18);
;// CONCATENATED MODULE: ./build/action-docs/src/pages/report.js

function reportPages(plan, result) {
    switch (plan.kind) {
        case 'refuse':
            return { outputs: {}, title: 'Not deployed', summary: [(0,src_escape.md) `${plan.failure.message}`], failure: plan.failure };
        case 'equal': {
            const outputs = { 'page-url': plan.url, 'deployment-id': '', deployed: false, 'live-verified': true };
            const summary = [(0,src_escape.md) `${(0,src_escape/* link */.nf)(plan.url, plan.url)} has exactly these files since ${plan.liveCommit.slice(0, 7)}.`];
            return { outputs, title: 'The live site is equal already; nothing was deployed', summary };
        }
        case 'deploy': {
            const url = result?.url ?? plan.url;
            const outputs = {
                'page-url': url,
                'deployment-id': result?.deploymentId ?? '',
                deployed: result !== undefined,
                'live-verified': result?.liveVerified ?? false,
            };
            const proof = result?.liveVerified ? 'and says that it is the new one' : 'and was not asked what it is';
            const summary = [(0,src_escape.md) `${(0,src_escape/* link */.nf)(url, url)} was deployed from ${plan.commit.slice(0, 7)} ${proof}.`];
            return { outputs, title: `Published ${plan.commit.slice(0, 7)}`, summary };
        }
    }
}

// EXTERNAL MODULE: ./build/packages/markdown/src/blocks.js
var blocks = __nccwpck_require__(687);
// EXTERNAL MODULE: ./build/action-docs/src/site/plan.js + 2 modules
var site_plan = __nccwpck_require__(649);
;// CONCATENATED MODULE: ./build/action-docs/src/site/report.js


/** Of each level GitHub keeps ten for a step, and drops the rest without a word; the verdict is one of them. */
const annotationsPerLevel = 9;
const rows = 50;
function reportSite(plan, result) {
    switch (plan.kind) {
        case 'unchanged': {
            const title = `Nothing that the site of ${plan.config} is made of changed since ${plan.base.slice(0, 7)}`;
            return { outputs: { changed: false }, title, summary: [(0,src_escape.md) `Nothing was built, and there is nothing to publish.`] };
        }
        case 'broken':
            return broken(plan);
        case 'refuse':
        case 'check':
        case 'publish':
            return built(plan, result);
    }
}
function broken({ broken: { failure, annotation }, log }) {
    const end = log.trim().split('\n').slice(-40).join('\n');
    return {
        outputs: { changed: true },
        title: 'The site does not build',
        summary: [(0,src_escape.md) `${failure.message}`, (0,blocks/* details */.zH)('The end of the log', (0,src_escape/* codeBlock */.DV)(end))],
        ...(annotation ? { annotations: [annotation] } : {}),
        failure,
    };
}
function built(plan, result) {
    const { verdict } = plan;
    const { comparison, base, severityOf } = verdict;
    const grave = (findings) => findings.filter((finding) => severityOf(finding) !== 'notice');
    const [added, existing, fixed] = [comparison.added, comparison.existing, comparison.fixed].map(grave);
    const compared = base.kind !== 'none';
    const counts = { added: added?.length ?? 0, existing: existing?.length ?? 0, fixed: fixed?.length ?? 0 };
    return {
        outputs: outputsOf(verdict, result, counts),
        title: compared
            ? `Docs: ${counts.added} new, ${counts.existing} existing, ${counts.fixed} fixed`
            : `Docs: ${(0,site_plan/* count */.U)(counts.existing)}`,
        summary: summaryOf(plan, result),
        warnings: verdict.warnings,
        annotations: annotationsOf(verdict),
        ...(plan.kind === 'refuse' ? { failure: plan.failure } : {}),
    };
}
function outputsOf({ built: { site, version, seconds, urls }, base, removedUrls }, result, counts) {
    const files = site.members.filter(({ kind }) => kind === 'file');
    return {
        changed: true,
        'engine-version': version,
        pages: urls.size,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        findings: counts.added + counts.existing,
        'new-findings': base.kind === 'none' ? '' : counts.added,
        'fixed-findings': counts.fixed,
        'removed-urls': removedUrls.length,
        'build-seconds': seconds.toFixed(2),
        'site-dir': result?.siteDir ?? '',
        report: result?.reportFile ?? '',
        'site-digest': result?.siteDigest ?? '',
        'artifact-id': result?.artifact?.id ?? '',
        'artifact-name': result?.artifact?.name ?? '',
        'artifact-digest': result?.artifact?.digest ?? '',
    };
}
/** What is new, on its line; where nothing is compared, what there is. */
function annotationsOf({ comparison, base, severityOf }) {
    const shown = base.kind === 'none' ? comparison.existing : comparison.added;
    return ['error', 'warning', 'notice'].flatMap((level) => {
        const of = shown.filter((finding) => severityOf(finding) === level);
        const fitting = of.slice(0, of.length > annotationsPerLevel ? annotationsPerLevel - 1 : annotationsPerLevel);
        const more = { level, title: 'docs', message: `${of.length - fitting.length} more are in the summary.` };
        return [...fitting.map((finding) => annotation(finding, level)), ...(of.length > fitting.length ? [more] : [])];
    });
}
function annotation({ kind, file, line, message, advice }, level) {
    const place = file === undefined ? {} : { file, ...(line === undefined ? {} : { line }) };
    return { level, title: kind, message: `${message} ${advice}`, ...place };
}
function summaryOf(plan, result) {
    const { verdict } = plan;
    const { comparison, base, severityOf } = verdict;
    const noted = (findings) => findingTable(findings, severityOf);
    const why = base.kind === 'none' ? (0,src_escape.md) `Not compared: ${base.why}.` : (0,src_escape.md) `Compared with ${(0,src_escape/* code */.aY)(base.commit.slice(0, 7))}.`;
    const failure = plan.kind === 'refuse' ? (0,src_escape.md) `${plan.failure.message}` : undefined;
    return [
        (0,blocks/* blocks */.Bv)(failure),
        noted(comparison.added),
        why,
        siteLine(verdict),
        ...(result?.artifact ? [(0,src_escape.md) `Uploaded as ${(0,src_escape/* code */.aY)(result.artifact.name)}, artifact ${result.artifact.id}.`] : []),
        base.kind === 'none'
            ? noted(comparison.existing)
            : folded(`${comparison.existing.length} that were there before`, comparison.existing, severityOf),
        folded(`${comparison.fixed.length} fixed by this change`, comparison.fixed, severityOf),
    ].filter((block) => block.source !== '');
}
function folded(words, findings, severityOf) {
    if (findings.length === 0)
        return (0,blocks/* blocks */.Bv)();
    return (0,blocks/* details */.zH)(words, (0,blocks/* blocks */.Bv)(byKind(findings), findingTable(findings, severityOf)));
}
function byKind(findings) {
    const counts = new Map();
    for (const { kind } of findings)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (0,blocks/* list */.p_)([...counts].sort(([, a], [, b]) => b - a).map(([kind, many]) => (0,src_escape.md) `${(0,src_escape/* code */.aY)(kind)}: ${many}`));
}
function findingTable(findings, severityOf) {
    const order = ['error', 'warning', 'notice', 'off'];
    const sorted = findings.toSorted((a, b) => order.indexOf(severityOf(a)) - order.indexOf(severityOf(b)));
    const shown = sorted.slice(0, rows).map((finding) => {
        const { kind, file, line, message, advice } = finding;
        const place = file === undefined ? '' : (0,src_escape/* code */.aY)(line === undefined ? file : `${file}:${line}`);
        return [severityOf(finding), place, (0,src_escape/* code */.aY)(kind), (0,src_escape.md) `${message} ${advice.slice(0, 400)}`];
    });
    const more = findings.length - shown.length;
    const rest = more > 0 ? (0,src_escape.md) `${more} more of them are in the file that the output ${(0,src_escape/* code */.aY)('report')} names.` : undefined;
    return (0,blocks/* blocks */.Bv)((0,blocks/* table */.tp)(['', 'where', 'kind', 'what and what to do'], shown), rest);
}
function siteLine({ built, base, addedUrls, removedUrls }) {
    const bytes = built.site.members.reduce((sum, member) => sum + member.bytes, 0);
    const before = base.kind === 'built' ? base.built.site.members.reduce((sum, member) => sum + member.bytes, 0) : undefined;
    const grown = before === undefined ? '' : ` (${signed(bytes - before)} kB)`;
    const pages = base.kind === 'built' ? ` (+${addedUrls.length} −${removedUrls.length})` : '';
    const slow = built.slowest.map(({ page, seconds }) => `${page} ${Math.round(seconds * 1000)} ms`).join(', ');
    return (0,src_escape.md) `${built.urls.size} pages${pages}, ${(bytes / 1e6).toFixed(1)} MB${grown}, built by MkDocs ${built.version} in ${built.seconds.toFixed(1)} s. Slowest: ${slow || 'not measured'}.`;
}
function signed(bytes) {
    const kilobytes = Math.round(bytes / 1000);
    return kilobytes < 0 ? `−${-kilobytes}` : `+${kilobytes}`;
}

;// CONCATENATED MODULE: ./build/action-docs/src/report.js


function report(plan, result) {
    switch (plan.mode) {
        case 'build':
            return reportSite(plan, result?.mode === 'build' ? result.site : undefined);
        case 'deploy':
            return reportPages(plan, result?.mode === 'deploy' ? result.pages : undefined);
    }
}


/***/ }),

/***/ 771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildEnvironment),
/* harmony export */   c: () => (/* binding */ installerEnvironment)
/* harmony export */ });
/** What a build may see: enough to find its programs and to know what it builds, and nothing that opens a door. */
const seen = [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'LC_CTYPE',
    'TZ',
    'CI',
    'GITHUB_ACTIONS',
    'GITHUB_REPOSITORY',
    'GITHUB_REPOSITORY_OWNER',
    'GITHUB_SERVER_URL',
    'GITHUB_SHA',
    'GITHUB_REF',
    'GITHUB_REF_NAME',
    'GITHUB_WORKSPACE',
    'LD_LIBRARY_PATH',
    'pythonLocation',
];
/** An installer reaches an index, perhaps a private one and perhaps through a proxy; what it installs does not run here. */
const seenByInstaller = /^(PIP_|UV_|SSL_CERT_|REQUESTS_CA_BUNDLE$|(https?|no|all)_proxy$|XDG_CACHE_HOME$)/i;
const never = /^(ACTIONS_|INPUT_|RUNNER_|GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|TOKEN)$)/i;
/** `named` are the variables that the workflow lets through; those of the runner stay with us even then. */
function buildEnvironment(env, spec) {
    const named = spec.named.filter((name) => !never.test(name));
    return {
        ...picked(env, (name) => seen.includes(name) || named.includes(name)),
        TMPDIR: spec.temp,
        SOURCE_DATE_EPOCH: String(spec.seconds),
        NO_COLOR: '1',
        NO_MKDOCS_2_WARNING: '1',
        DISABLE_MKDOCS_2_WARNING: 'true',
        PYTHONUNBUFFERED: '1',
        PYTHONUTF8: '1',
        // Nothing is left in the workspace, and no module of it is taken for one of Python's.
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONSAFEPATH: '1',
        PYTHONNOUSERSITE: '1',
    };
}
function installerEnvironment(env, temp) {
    return {
        ...picked(env, (name) => seen.includes(name) || (seenByInstaller.test(name) && !never.test(name))),
        TMPDIR: temp,
        PYTHONUTF8: '1',
        PYTHONNOUSERSITE: '1',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        NO_COLOR: '1',
    };
}
function picked(env, wanted) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value !== undefined && wanted(name) ? [[name, value]] : [])));
}


/***/ }),

/***/ 649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ count),
  h: () => (/* binding */ planSite)
});

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __nccwpck_require__(683);
// EXTERNAL MODULE: ./build/packages/mkdocs/src/compare.js
var compare = __nccwpck_require__(836);
;// CONCATENATED MODULE: ./build/packages/mkdocs/src/finding.js
const findingKinds = [
    'link-missing',
    'link-outside',
    'link-unrecognized',
    'link-absolute',
    'link-excluded',
    'anchor-missing',
    'nav-missing',
    'nav-absolute',
    'nav-excluded',
    'nav-orphan',
    'page-conflict',
    'page-error',
    'config',
    'plugin',
    'html-link',
    'removed-url',
    'file-withheld',
    'other',
];
const severities = ['off', 'notice', 'warning', 'error'];
/** What each kind weighs unless the workflow says otherwise; a new `warning` or `error` is what the gate refuses. */
const defaultSeverity = {
    'link-missing': 'error',
    'link-outside': 'warning',
    'link-unrecognized': 'warning',
    'link-absolute': 'notice',
    'link-excluded': 'warning',
    'anchor-missing': 'warning',
    'nav-missing': 'error',
    'nav-absolute': 'notice',
    'nav-excluded': 'notice',
    'nav-orphan': 'notice',
    'page-conflict': 'warning',
    'page-error': 'error',
    config: 'warning',
    plugin: 'warning',
    'html-link': 'warning',
    'removed-url': 'warning',
    'file-withheld': 'notice',
    other: 'warning',
};

;// CONCATENATED MODULE: ./build/action-docs/src/site/judge.js


function judgeOf(config) {
    const weights = new Map(config.severity.map(parseWeight));
    const ignored = config.ignore.map(parseIgnored);
    const severityOf = ({ kind }) => weights.get(kind) ?? defaultSeverity[kind];
    return {
        severityOf,
        counts: (finding) => severityOf(finding) !== 'off' &&
            !ignored.some(({ kind, file }) => finding.kind === kind && (file === undefined || file.test(finding.file ?? ''))),
    };
}
function parseWeight(text) {
    const [name, weight] = text.split('=').map((part) => part.trim());
    const kind = findingKinds.find((known) => known === name);
    const severity = severities.find((known) => known === weight);
    if (kind && severity)
        return [kind, severity];
    throw new src/* ConfigurationError */.j1('inputs-invalid', `Input "severity" has "${text}". Write a kind and a weight, such as nav-orphan=warning. Kinds: ${findingKinds.join(', ')}. Weights: ${severities.join(', ')}.`);
}
function parseIgnored(text) {
    const [name = '', ...rest] = text.split(':');
    const kind = findingKinds.find((known) => known === name.trim());
    if (kind)
        return { kind, file: rest.length === 0 ? undefined : pathShape(rest.join(':').trim()) };
    throw new src/* ConfigurationError */.j1('inputs-invalid', `Input "ignore" has "${text}". Write a kind, or a kind and a file, such as anchor-missing:docs/old/**. Kinds: ${findingKinds.join(', ')}.`);
}
/** `*` stays in a folder, `**` does not. */
function pathShape(pattern) {
    const source = pattern
        .split(/(\*\*\/?|\*)/)
        .map((part) => {
        if (part === '**/')
            return '(?:.*/)?';
        if (part === '**')
            return '.*';
        return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    })
        .join('');
    return new RegExp(`^${source}$`, 's');
}

;// CONCATENATED MODULE: ./build/action-docs/src/site/plan.js



function planSite(config, facts) {
    switch (facts.kind) {
        case 'unchanged':
        case 'broken':
            return facts;
        case 'built': {
            const verdict = verdictOf(config, facts);
            const failure = unpublishable(config, facts.head) ?? refusal(config, verdict);
            if (failure)
                return { kind: 'refuse', verdict, failure };
            const wanted = config.upload === 'always' || (config.upload === 'auto' && facts.deployable);
            if (!wanted)
                return { kind: 'check', verdict };
            const { commit, seconds } = facts;
            const retentionDays = Number(config.retentionDays);
            return { kind: 'publish', verdict, commit, seconds, name: config.artifactName, retentionDays };
        }
    }
}
function verdictOf(config, { head, base, warnings }) {
    const judge = judgeOf(config);
    const urls = base.kind === 'built' ? base.built.urls : undefined;
    const removedUrls = urls === undefined ? [] : without(urls, head.urls);
    const addedUrls = urls === undefined ? [] : without(head.urls, urls);
    const removed = removedUrls.map((url) => removedUrl(url, base)).filter(judge.counts);
    const compared = plan_compare(head.findings.filter(judge.counts), base, judge);
    const comparison = { ...compared, added: [...compared.added, ...removed] };
    const { severityOf } = judge;
    return { built: head, base, comparison, removedUrls, addedUrls, severityOf, warnings };
}
function without(urls, others) {
    return [...urls].filter((url) => !others.has(url)).sort((a, b) => (a < b ? -1 : 1));
}
function plan_compare(found, base, judge) {
    switch (base.kind) {
        case 'none':
            return { added: [], existing: found, fixed: [] };
        case 'absent':
            return { added: found, existing: [], fixed: [] };
        case 'broken': {
            const touched = ({ file }) => file !== undefined && base.changed.has(file);
            return { added: found.filter(touched), existing: found.filter((finding) => !touched(finding)), fixed: [] };
        }
        case 'built': {
            const { built, renamed, newLines } = base;
            return (0,compare/* compareFindings */.E)({ head: found, base: built.findings.filter(judge.counts), renamed, newLines });
        }
    }
}
function removedUrl(url, base) {
    const page = `${url.replace(/\/$/, '').replace(/\.html$/, '')}.md`;
    const moved = base.kind === 'built' ? [...base.renamed].find(([former]) => former.endsWith(`/${page}`)) : undefined;
    const entry = moved === undefined ? 'what replaces it' : moved[1];
    return {
        kind: 'removed-url',
        subject: url,
        message: `The address /${url} is gone, and nothing leads on from it: bookmarks and links of others break.`,
        advice: `Name it under redirect_maps of the plugin redirects, leading to ${entry}, or keep the page.`,
    };
}
/** What cannot be a site, whatever the gate says. */
function unpublishable(config, { site }) {
    const bytes = site.members.reduce((sum, member) => sum + member.bytes, 0);
    const most = Number(config.maxMegabytes) * 1_000_000;
    if (bytes > most) {
        const large = site.members.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
        return new src/* PreconditionError */.Rb('site-too-large', `The site has ${megabytes(bytes)} MB and may have ${config.maxMegabytes}. The largest files: ${large.map(({ path, bytes: size }) => `${path} (${megabytes(size)} MB)`).join(', ')}.`);
    }
    if (site.built.files.has('index.html'))
        return undefined;
    return new src/* PreconditionError */.Rb('site-empty', 'The built site has no index.html, so its front page would not be found. Add index.md to docs_dir.');
}
function refusal(config, { comparison, severityOf, base }) {
    const grave = (finding) => severityOf(finding) !== 'notice';
    const added = comparison.added.filter(grave);
    const all = [...added, ...comparison.existing.filter(grave)];
    if (config.gate === 'all' && all.length > 0) {
        return new src/* PreconditionError */.Rb('findings', `${count(all.length)}, and \`gate\` is \`all\`. The first: ${first(all)}`);
    }
    if (config.gate !== 'new' || added.length === 0)
        return undefined;
    const held = base.kind === 'broken' ? ', held against the files it touches because the commit before it does not build' : '';
    return new src/* PreconditionError */.Rb('new-findings', `This change adds ${count(added.length)}${held}. The first: ${first(added)}`);
}
function first(findings) {
    const [{ file, line, message, advice } = { message: '', advice: '' }] = findings;
    const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`} `;
    return `${place}${message} ${advice}`;
}
function count(findings) {
    return `${findings} ${findings === 1 ? 'finding' : 'findings'}`;
}
function megabytes(bytes) {
    return (bytes / 1_000_000).toFixed(1);
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

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ compareFindings),
/* harmony export */   o: () => (/* binding */ filesWithAlike)
/* harmony export */ });
/** The same finding twice counts twice: a page with one dead link gets a second one, and only that is new. */
function compareFindings({ head, base, renamed, newLines }) {
    const before = new Map();
    for (const finding of base) {
        const file = finding.file === undefined ? undefined : (renamed.get(finding.file) ?? finding.file);
        const key = keyOf(file === undefined ? finding : { ...finding, file });
        before.set(key, [...(before.get(key) ?? []), finding]);
    }
    const onNewLine = ({ file = '', line }) => line !== undefined && newLines.get(file)?.has(line) === true;
    // Of several that are alike, those on old lines were there, and after them the first ones.
    const longestThere = head.toSorted((a, b) => Number(onNewLine(a)) - Number(onNewLine(b)));
    const existing = new Set(longestThere.filter((finding) => before.get(keyOf(finding))?.shift() !== undefined));
    return {
        added: head.filter((finding) => !existing.has(finding)),
        existing: head.filter((finding) => existing.has(finding)),
        fixed: [...before.values()].flat(),
    };
}
/** Files in which some findings are alike but for their lines. */
function filesWithAlike(findings) {
    const seen = new Set();
    return new Set(findings.flatMap((finding) => {
        const key = keyOf(finding);
        const again = seen.has(key);
        seen.add(key);
        return again && finding.file !== undefined ? [finding.file] : [];
    }));
}
/** A link stays the same finding when only what it is called changes, as when its target appears in the repository. */
function keyOf({ kind, file, subject }) {
    const family = kind === 'link-outside' || kind === 'html-link' ? 'link-missing' : kind;
    return `${family}\n${file ?? ''}\n${subject}`;
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
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __nccwpck_require__(78);
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

// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js
var wait = __nccwpck_require__(199);
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
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rJ: () => (/* binding */ secret)
/* harmony export */ });
/* unused harmony export url */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78);
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
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(78);
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

/***/ 199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fullJitter),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);

/** The machine's clock; a wait ends early, with the signal's reason, when the run is canceled. */
function systemClock(signal) {
    return {
        now: Date.now,
        wait: async (milliseconds) => {
            signal.throwIfAborted();
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch((error) => {
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

/***/ 78:
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

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
        return this.addRaw(external_os_.EOL);
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
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 8 modules
var lib_exec = __nccwpck_require__(574);
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
const platform = external_os_.platform();
const arch = external_os_.arch();
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
    process.stdout.write(external_os_.EOL);
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
    process.stdout.write(message + external_os_.EOL);
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

/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ exec)
});

// UNUSED EXPORTS: getExecOutput

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(928);
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
    return __awaiter(this, void 0, void 0, function* () {
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
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
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
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
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
    return __awaiter(this, void 0, void 0, function* () {
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
                const upperExt = external_path_.extname(filePath).toUpperCase();
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
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
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
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
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
        if (tool.includes(external_path_.sep)) {
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
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
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
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
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
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
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
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
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
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
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
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
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
/******/ var __webpack_exports__ = __nccwpck_require__(151);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
