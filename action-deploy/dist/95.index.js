export const id = 95;
export const ids = [95];
export const modules = {

/***/ 95:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   idTokens: () => (/* binding */ idTokens)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(683);
/* harmony import */ var _toolkit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(935);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(967);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(914);




/** GitHub's token endpoint, as the job's environment names it; undefined when it does not. */
function idTokens(env, parts) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer = '' } = env;
    if (address === '' || bearer === '')
        return undefined;
    (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .d)(bearer);
    const url = URL.parse(address);
    if (!url)
        throw unusable();
    const endpoint = { ...parts, address: new URL(url.origin), scrub: (text) => text };
    return {
        token: async (audience, until) => {
            const asked = new URL(url);
            asked.searchParams.set('audience', audience);
            const headers = () => ({ authorization: `Bearer ${bearer}` });
            const message = { method: 'GET', path: asked.pathname + asked.search, headers, until };
            const reply = await (0,_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .t)(message, endpoint).catch((cause) => {
                if (!(cause instanceof _errors__WEBPACK_IMPORTED_MODULE_2__/* .UpstreamError */ .gA))
                    throw cause;
                throw unavailable('it gave no answer', cause);
            });
            const token = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(reply.fields, 'value') ?? '';
            if (reply.status !== 200 || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) {
                throw unavailable(`it answered ${reply.status} without one`);
            }
            (0,_toolkit__WEBPACK_IMPORTED_MODULE_0__/* .mask */ .d)(token);
            return token;
        },
    };
}
function unusable() {
    return new _errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('token-unavailable', 'ACTIONS_ID_TOKEN_REQUEST_URL is no address; GitHub sets it.');
}
function unavailable(why, cause) {
    return new _errors__WEBPACK_IMPORTED_MODULE_2__/* .UpstreamError */ .gA('token-unavailable', `GitHub was asked for an OIDC token of this job: ${why}. Run again; nothing was deployed.`, { cause });
}


/***/ }),

/***/ 914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ send)
});

// UNUSED EXPORTS: retryAfter

// EXTERNAL MODULE: ./build/packages/errors/src/index.js
var src = __webpack_require__(683);
// EXTERNAL MODULE: ./build/packages/toolkit/src/wait.js + 1 modules
var wait = __webpack_require__(641);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
// EXTERNAL MODULE: ./build/action-deploy/src/receiver/address.js + 1 modules
var receiver_address = __webpack_require__(59);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/exchange.js





const connectMs = 5_000;
const attemptMs = 15_000;
const maxAnswerBytes = 1024 * 1024;
/**
 * Sends a message once. `node:http` and not `fetch`: it follows no redirect, inflates nothing, lets us see where a
 * name leads before anything is sent there, and says why a certificate was refused.
 */
async function exchange(message, { address, signal, clock }) {
    // Near the end of the time that is left, an attempt gets no more than that.
    const limitMs = Math.max(1_000, Math.min(attemptMs, message.until - clock.now()));
    try {
        const headers = { ...headersOf(message), ...(await message.headers()) };
        return await once(message, headers, { address, signal, limitMs });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof src/* UpstreamError */.gA)
            throw error;
        const { code = '' } = error;
        if (certificateProblem(code))
            throw untrusted(address, code, error);
        return { kind: 'failed', problem: problemOf(code, error, address) };
    }
}
function once(message, headers, { address, signal, limitMs }) {
    const url = new URL(address.href.replace(/\/+$/, '') + message.path);
    const request = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return new Promise((done, fail) => {
        const sending = request(url, {
            method: message.method,
            headers,
            lookup: guardedLookup((0,receiver_address/* bare */.$B)(url.hostname)),
            // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment cannot switch it off.
            ...(url.protocol === 'https:' ? { rejectUnauthorized: true } : {}),
            signal,
        });
        const total = setTimeout(() => sending.destroy(late(limitMs, 'no complete answer')), limitMs);
        const connectLimitMs = Math.min(connectMs, limitMs - 100);
        const onLate = () => sending.destroy(late(connectLimitMs, 'no connection'));
        sending.on('socket', (socket) => limitConnecting(socket, connectLimitMs, onLate));
        sending.on('error', fail);
        sending.on('close', () => clearTimeout(total));
        sending.on('response', (response) => void answered(response).then(done, fail));
        sending.end(message.body);
    });
}
async function answered(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) {
            throw new src/* UpstreamError */.gA('answer-invalid', 'The receiver’s answer is above 1 MiB; an IaC Runner answers in a few KiB.');
        }
        chunks.push(chunk);
    }
    // A header sent twice comes joined by a comma or as a list; neither is a value we could read.
    const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
    return { kind: 'answered', status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) };
}
function headersOf(message) {
    return {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'slipway-action-deploy',
        ...(message.body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(message.body)) }),
    };
}
function guardedLookup(host) {
    return (name, options, done) => {
        (0,external_node_dns_.lookup)(name, { ...options, all: true }, (error, found) => {
            if (error)
                return done(error, '', 0);
            // Behind a proxy, the name is the proxy's and not the receiver's.
            const problem = found.map(({ address }) => (0,receiver_address/* resolvedProblem */.iQ)(name === host ? host : name, address)).find(Boolean);
            if (problem)
                return done(new src/* UpstreamError */.gA('receiver-unreachable', `${problem}. Nothing was sent.`), '', 0);
            const [first] = found;
            return options.all ? done(null, found) : done(null, first?.address ?? '', first?.family ?? 0);
        });
    };
}
function limitConnecting(socket, limitMs, onLate) {
    if (!socket.connecting)
        return;
    const timer = setTimeout(onLate, limitMs);
    const ready = 'encrypted' in socket ? 'secureConnect' : 'connect';
    for (const event of [ready, 'close'])
        socket.once(event, () => clearTimeout(timer));
}
function late(milliseconds, what) {
    return new Error(`${what} within ${Math.round(milliseconds / 100) / 10} s`);
}
function certificateProblem(code) {
    return /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|EPROTO$)|SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/.test(code);
}
function untrusted(address, code, cause) {
    return new src/* UpstreamError */.gA('receiver-tls', `${address.host} shows no certificate that can be trusted (${code}). Give it a valid one, or name its authority ` +
        'in NODE_EXTRA_CA_CERTS; the check cannot be switched off. Nothing was sent.', { cause });
}
function problemOf(code, error, address) {
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `the name ${address.hostname} does not resolve (${code})`;
        case 'ECONNREFUSED':
            return 'nothing listens there (ECONNREFUSED)';
        case 'ECONNRESET':
            return 'the connection was cut (ECONNRESET)';
        default:
            return code === '' && error instanceof Error ? error.message : code;
    }
}

// EXTERNAL MODULE: ./build/action-deploy/src/receiver/fields.js
var fields = __webpack_require__(967);
;// CONCATENATED MODULE: ./build/action-deploy/src/receiver/wire.js




const comeBack = [408, 425, 429, 500, 502, 503, 504];
/** Sends until there is an answer. Every message of ours may be repeated: reading is harmless, a deployment has an id. */
async function send(message, parts) {
    for (let attempt = 0;; attempt++) {
        const { problem, reply, retryAfterMs } = await attemptOf(message, parts);
        if (reply)
            return reply;
        const delay = retryAfterMs ?? (0,wait/* fullJitter */.G)(attempt, { baseMs: 1_000, maxMs: 30_000 });
        if (parts.clock.now() + delay >= message.until)
            throw unreachable(parts.address, problem, attempt + 1);
        parts.log.info(`${parts.address.host} gave no answer: ${problem}; trying again in ${(delay / 1_000).toFixed(1)} s`);
        await parts.clock.wait(delay);
    }
}
async function attemptOf(message, parts) {
    const sent = await exchange(message, parts);
    if (sent.kind === 'failed')
        return { problem: sent.problem };
    const { status, headers } = sent;
    if (status >= 300 && status < 400)
        throw redirected(parts.address, status);
    if (comeBack.includes(status) && !message.final?.includes(status)) {
        const retryAfterMs = retryAfter(headers['retry-after'], parts.clock.now());
        return { problem: `it answered ${status}`, retryAfterMs };
    }
    const date = Date.parse(headers['date'] ?? '');
    return {
        problem: '',
        reply: { status, fields: (0,fields/* parseFields */.L5)(sent.body, parts.scrub), serverTime: Number.isNaN(date) ? undefined : date },
    };
}
/** Seconds or a date, as HTTP allows; undefined when it is neither. */
function retryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    const at = Date.parse(value);
    return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
function redirected(address, status) {
    return new src/* UpstreamError */.gA('receiver-redirect', `${address.host} answered ${status}, a redirect. It is not followed, because a signed request must not go ` +
        'elsewhere and would arrive as another one. Set runner-url to the address it redirects to, if you trust that.');
}
function unreachable(address, problem, attempts) {
    const tried = attempts === 1 ? 'once' : `${attempts} times`;
    return new src/* UpstreamError */.gA('receiver-unreachable', `${address.host} gave no answer: ${problem} (tried ${tried}). Check runner-url and that the IaC Runner is up, ` +
        'then run again; nothing is deployed twice.');
}


/***/ })

};
