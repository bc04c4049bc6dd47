import type { Body, BuiltRequest } from "../types";
import { allHeaders, knownPart, withoutContentType } from "./parts";
import { doubleQuoted } from "./quote";
import { joined } from "./variables";

const quoted = joined(
  doubleQuoted,
  (name) => `Environment.GetEnvironmentVariable(${doubleQuoted(name)})`,
  " + ",
);
/** Writes the request with .NET's `HttpClient`. */
export function csharp(request: BuiltRequest): string {
  const { method, url, body } = request;
  const headers = withoutContentType(allHeaders(request)).map(
    ([name, value]) =>
      `request.Headers.TryAddWithoutValidation(${quoted(name)}, ${quoted(value)});`,
  );
  return [
    "using System.Net.Http.Headers;",
    "",
    // With its own cookie jar, the client would drop the Cookie header.
    "using var client = new HttpClient(new HttpClientHandler { UseCookies = false });",
    `using var request = new HttpRequestMessage(new HttpMethod(${quoted(method)}), ${quoted(url)});`,
    ...headers,
    ...content(body),
    "using var response = await client.SendAsync(request);",
    'Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");',
  ].join("\n");
}

const typed = (variable: string, mediaType: string) =>
  `${variable}.Headers.ContentType = MediaTypeHeaderValue.Parse(${quoted(mediaType)});`;

const readFile = (name: string) =>
  `new ByteArrayContent(File.ReadAllBytes(${quoted(name)}))`;

function content(body: Body | undefined): string[] {
  if (!body) return [];
  if (body.kind === "text") {
    return [
      `request.Content = new StringContent(${quoted(body.text)});`,
      typed("request.Content", body.mediaType),
    ];
  }
  if (body.kind === "file") {
    return [
      `request.Content = ${readFile(body.file.name)};`,
      typed("request.Content", body.mediaType),
    ];
  }
  const parts = body.parts.map(knownPart).flatMap((part, index) => {
    const variable = `part${index}`;
    const name = quoted(part.name);
    const headers = part.headers.map(
      ([key, value]) =>
        `${variable}.Headers.TryAddWithoutValidation(${quoted(key)}, ${quoted(value)});`,
    );
    return "text" in part
      ? [
          `var ${variable} = new StringContent(${quoted(part.text)});`,
          part.mediaType
            ? typed(variable, part.mediaType)
            : `${variable}.Headers.ContentType = null;`,
          ...headers,
          `form.Add(${variable}, ${name});`,
        ]
      : [
          `var ${variable} = ${readFile(part.fileName)};`,
          typed(variable, part.mediaType),
          ...headers,
          `form.Add(${variable}, ${name}, ${quoted(part.fileName)});`,
        ];
  });
  return [
    "var form = new MultipartFormDataContent();",
    ...parts,
    ...(body.mediaType === undefined
      ? []
      : [`form.Headers.ContentType!.MediaType = ${quoted(body.mediaType)};`]),
    "request.Content = form;",
  ];
}
