package framewright.format.document.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.format.document.source.SourceText;

/** Finds out how text is saved: as UTF-8, as UTF-16, or as Windows for Western languages saves it. */
public final class Encoding {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** Of text in which every second byte is nothing, that is UTF-16 without its mark. In parts of a hundred. */
	private static final int MOSTLY = 60;

	private Encoding() {
	}

	/**
	 * Reads a file of text.
	 *
	 * @throws UnreadableDocumentException when it is no text; the message says why
	 */
	public static String read(Path file) throws IOException {
		byte[] bytes;
		try (InputStream in = Files.newInputStream(file)) {
			bytes = in.readNBytes(SourceText.LARGEST + 1);
		}
		if (bytes.length > SourceText.LARGEST) {
			throw new UnreadableDocumentException("This document is larger than 16 MB, which is more than any framework needs. Check that it is the right file, or import it in parts.");
		}
		return decode(bytes);
	}

	/** @throws UnreadableDocumentException when they are no text */
	public static String decode(byte[] bytes) throws UnreadableDocumentException {
		Charset wide = wide(bytes);
		String text = wide != null ? strict(bytes, wide) : strict(bytes, StandardCharsets.UTF_8);
		if (text == null && wide == null) {
			text = strict(bytes, WINDOWS);
		}
		if (text == null) {
			throw new UnreadableDocumentException("Some signs in this document cannot be read. Open it in the program that made it and save it as UTF-8 text.");
		}
		if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A && c != 1)) {
			throw new UnreadableDocumentException("This file is not a text document. Check that it is the right file.");
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** UTF-16, by its mark or by the zeros between its letters; {@code null} for anything else. */
	static Charset wide(byte[] bytes) {
		if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		int looked = Math.min(bytes.length, 4096) & ~1;
		int even = 0;
		int odd = 0;
		for (int i = 0; i < looked; i += 2) {
			even += bytes[i] == 0 ? 1 : 0;
			odd += bytes[i + 1] == 0 ? 1 : 0;
		}
		if (looked < 8 || even > 0 && odd > 0) {
			return null;
		}
		return odd * 200 > looked * MOSTLY ? StandardCharsets.UTF_16LE : even * 200 > looked * MOSTLY ? StandardCharsets.UTF_16BE : null;
	}

	private static String strict(byte[] bytes, Charset charset) {
		try {
			return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return null;
		}
	}
}
