/**
 * The test pool wraps the prototype of its stand-ins anew at each construction (workers-sdk issue 15092, mended after
 * 0.23.0): after a thousand requests each property read passes a thousand proxies. One is enough.
 */
const wrappers = new WeakSet<object>()

globalThis.Proxy = new Proxy(Proxy, {
  construct(Plain, [target, handler]: [object, ProxyHandler<object>]) {
    const wrapsPrototype = handler.get?.toString().includes('getUnknownPrototypeKey') ?? false
    if (wrapsPrototype && wrappers.has(target)) return target
    const proxy = new Plain(target, handler)
    if (wrapsPrototype) wrappers.add(proxy)
    return proxy
  },
})
