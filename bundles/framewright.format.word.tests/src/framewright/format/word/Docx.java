package framewright.format.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file in memory. */
public final class Docx {

	public static final String TEXT = "word/document.xml";

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	public Docx(byte[] file) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public String part(String name) {
		return new String(parts.get(name), StandardCharsets.UTF_8);
	}

	public java.util.Set<String> names() {
		return parts.keySet();
	}

	public Docx with(String name, String content) {
		return with(name, content, StandardCharsets.UTF_8);
	}

	public Docx with(String name, String content, Charset encoding) {
		parts.put(name, content.getBytes(encoding));
		return this;
	}

	public Docx without(String name) {
		parts.remove(name);
		return this;
	}

	public Docx edit(String name, UnaryOperator<String> edit) {
		String before = part(name);
		String after = edit.apply(before);
		if (after.equals(before)) {
			throw new AssertionError("nothing to edit in " + name);
		}
		return with(name, after);
	}

	/** Replaces the first place where words stand. */
	public Docx replace(String words, String by) {
		return edit(TEXT, text -> text.replaceFirst(java.util.regex.Pattern.quote(words), java.util.regex.Matcher.quoteReplacement(by)));
	}

	public byte[] bytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
