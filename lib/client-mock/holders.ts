/** Where a mock's stub is put: the clients, or the prototypes of their classes, and what was there before. */
import { UsageError } from '../index.ts';
import { isObject } from './equality.ts';
import type { Untyped } from './sdk.ts';

/** The object whose `send` is replaced: a client itself, or the prototype of a class, which covers all its instances. */
export function holderOf(clientOrClass: unknown): object {
  if (isHolder(clientOrClass)) return clientOrClass;
  const prototype: unknown =
    typeof clientOrClass === 'function' ? Reflect.get(clientOrClass, 'prototype') : undefined;
  if (isHolder(prototype)) return prototype;
  throw new UsageError(
    'NOT_A_CLIENT',
    'mockClient takes a client of the AWS SDK v3, or the class of one; this has no method `send`.',
  );
}

/** The class of a client, or of the clients whose prototype it is. */
export function classNameOf(holder: object): string {
  return holder.constructor.name;
}

/** Takes away a stub that is there already, ours or sinon's, inherited or not. */
export function restorePresent(holder: object): void {
  const present: unknown = Reflect.get(holder, 'send');
  if (typeof present !== 'function' || Reflect.get(present, 'isSinonProxy') !== true) return;
  const restore: unknown = Reflect.get(present, 'restore');
  if (typeof restore === 'function') Reflect.apply(restore, present, []);
}

/** A `send` in its place, and how to take it away. */
export interface Placed {
  readonly holder: object;
  readonly wrapped: Untyped;
  restore(): void;
}

/** Puts `send` into its place, as visible as what it replaces. */
export function place(holder: object, send: unknown): Placed {
  const own = Object.getOwnPropertyDescriptor(holder, 'send');
  const wrapped: unknown = Reflect.get(holder, 'send');
  Object.defineProperty(holder, 'send', {
    value: send,
    writable: true,
    enumerable: own?.enumerable ?? false,
    configurable: true,
  });
  return {
    holder,
    wrapped,
    restore() {
      if (own === undefined) Reflect.deleteProperty(holder, 'send');
      else Object.defineProperty(holder, 'send', own);
    },
  };
}

function isHolder(value: unknown): value is object {
  return (isObject(value) || typeof value === 'function') && typeof Reflect.get(value, 'send') === 'function';
}
