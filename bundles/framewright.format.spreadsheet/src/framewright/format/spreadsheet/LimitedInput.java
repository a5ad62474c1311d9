package framewright.format.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import framewright.core.exchange.Importer.UnreadableDocumentException;

/** A part of an archive that may not grow without end when it is unpacked. */
final class LimitedInput extends FilterInputStream {

	static final String TOO_LARGE = "The file is far larger than any framework when it is unpacked, so it was not read. Check where it comes from.";

	/** In bytes, over all parts of a file. */
	private static final long MOST = 256L << 20;
	/** The names of sheets are few. */
	private static final long MOST_OF_NAMES = 4L << 20;
	/** A part that grows more than this was made to grow; a sheet with very many empty rows that is small when unpacked may. */
	private static final long MOST_TIMES = 200;
	private static final long SMALL = 32L << 20;

	/** What may still be unpacked of a file. */
	static final class Budget {
		private long left;

		private Budget(long left) {
			this.left = left;
		}

		static Budget ofFile() {
			return new Budget(MOST);
		}

		static Budget ofNames() {
			return new Budget(MOST_OF_NAMES);
		}

		private void take(long bytes) throws UnreadableDocumentException {
			left -= bytes;
			if (left < 0) {
				throw new UnreadableDocumentException(TOO_LARGE);
			}
		}
	}

	private final Budget budget;
	private final long packed;
	private long unpacked;

	/** @param packed the bytes of the part in the archive */
	LimitedInput(InputStream in, long packed, Budget budget) {
		super(in);
		this.packed = packed;
		this.budget = budget;
	}

	private void take(long bytes) throws UnreadableDocumentException {
		budget.take(bytes);
		unpacked += bytes;
		if (unpacked > SMALL && unpacked / MOST_TIMES > packed) {
			throw new UnreadableDocumentException(TOO_LARGE);
		}
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		take(read < 0 ? 0 : 1);
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		take(Math.max(0, read));
		return read;
	}
}
