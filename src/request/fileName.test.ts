import { expect, test } from "vitest";
import { dispositionFileName } from "./fileName";

test.each([
  ['attachment; filename="a b.png"', "a b.png"],
  ["attachment; filename=plain.txt; size=3", "plain.txt"],
  [
    'attachment; filename="semi;colon \\"quoted\\".txt"',
    'semi;colon "quoted".txt',
  ],
  ["attachment; filename*=UTF-8''%C3%BC.png; filename=u.png", "ü.png"],
  [
    "attachment; filename=\"tarifs 2024.csv\"; filename*=UTF-8''tarifs%20%C3%A9t%C3%A9%202024.csv",
    "tarifs été 2024.csv",
  ],
  ["attachment; filename*=iso-8859-1'en'%A3%20rates.txt", "£ rates.txt"],
  ["attachment; FileName=A.txt", "A.txt"],
  ["attachment; filename=../../etc/passwd", ".._.._etc_passwd"],
  [
    "attachment; filename*=UTF-8''%E0%A4%A; filename=fallback.bin",
    "fallback.bin",
  ],
  ["attachment; filename*=UTF-8''%FF", undefined],
  ['attachment; filename="a\u0000b"', "a_b"],
  ["attachment; filename=", undefined],
  ["attachment", undefined],
  ["", undefined],
])("%s names %s", (disposition, name) => {
  expect(dispositionFileName(disposition)).toBe(name);
});
