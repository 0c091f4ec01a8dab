/** A handler that asks another one once for each kind of request and then repeats its answer: equal bytes, no work. */
import type { HttpRequest, HttpResponse, RequestHandler } from '../lib/transport/http.ts';

export function replaying(handler: RequestHandler): RequestHandler {
  const answers = new Map<string, HttpResponse>();
  return {
    ...handlerShape,
    handle: async (request: HttpRequest) => {
      const target = request.headers['x-amz-target'] ?? '';
      let answer = answers.get(target);
      if (answer === undefined) {
        ({ response: answer } = await handler.handle(request));
        answers.set(target, answer);
      }
      // Headers and body are fresh each time, because the SDK writes into the one and takes the other over.
      return { response: { ...answer, headers: { ...answer.headers }, body: answer.body.slice() } };
    },
  };
}

const handlerShape = {
  metadata: { handlerProtocol: 'http/1.1' },
  destroy(): void {},
  updateHttpClientConfig(): void {},
  httpHandlerConfigs: (): Record<string, unknown> => ({}),
};
