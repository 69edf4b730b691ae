const PlainBlob = globalThis.Blob;

/**
 * Stands in for `Blob` in the bundled libraries: Lightning Web Security refuses the types of office files
 * ("Unsupported MIME type") and takes `application/octet-stream`. The file's name says what it is.
 */
class OctetStreamBlob extends PlainBlob {
  constructor(parts: ConstructorParameters<typeof PlainBlob>[0]) {
    super(parts, { type: "application/octet-stream" });
  }
}

export { OctetStreamBlob as Blob };
