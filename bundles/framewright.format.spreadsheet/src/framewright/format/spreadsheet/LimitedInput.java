package framewright.format.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** A part of an archive that may not grow without end when it is unpacked. */
final class LimitedInput extends FilterInputStream {

	static final String TOO_LARGE = "The file is far larger than any framework when it is unpacked, so it was not read. Check where it comes from.";

	/** In bytes, over all parts of a file. A sheet of a million styled but empty rows has some 300 MB. */
	private static final long MOST = 1L << 30;

	/** What may still be unpacked of a file. */
	static final class Budget {
		private long left = MOST;

		private void take(long bytes) throws UnreadableDocumentException {
			left -= bytes;
			if (left < 0) {
				throw new UnreadableDocumentException(TOO_LARGE);
			}
		}
	}

	private final Budget budget;

	LimitedInput(InputStream in, Budget budget) {
		super(in);
		this.budget = budget;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		budget.take(read < 0 ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		budget.take(Math.max(0, read));
		return read;
	}
}
