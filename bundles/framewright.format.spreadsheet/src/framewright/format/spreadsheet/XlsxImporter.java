package framewright.format.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import framewright.core.exchange.ImportRequest;

/** Reads the Excel workbooks that {@link XlsxExporter} writes and people edit. */
public class XlsxImporter extends SpreadsheetImporter {

	static final byte[] ZIP = { 'P', 'K', 3, 4 };
	static final byte[] OLD = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	@Override
	public int recognise(String name, byte[] beginning) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		boolean named = ending.equals("xlsx") || ending.equals("xlsm");
		if (begins(beginning, OLD)) {
			return named || ending.equals("xls") ? 60 : 0;
		}
		if (!begins(beginning, ZIP)) {
			return named ? 30 : 0; // damaged; it is said so better than by nobody
		}
		String words = new String(beginning, StandardCharsets.ISO_8859_1);
		return words.contains("xl/") ? 95 : named ? 80 : 0;
	}

	/** Our workbooks have sheets that no other has. */
	@Override
	public int recognise(Path file, byte[] beginning) {
		int named = recognise(file.getFileName().toString(), beginning);
		List<String> sheets = named > 60 ? XlsxReader.sheetNames(file) : List.of();
		if (sheets.isEmpty()) {
			return named;
		}
		long ours = sheets.stream().filter(name -> Sheet.titled(name).isPresent()).count();
		return sheets.contains(XlsxWriter.ORIGIN) || ours > 1 && sheets.stream().anyMatch(Sheet.MATRIX.title()::equalsIgnoreCase) ? 95 : ours > 0 ? 40 : 20;
	}

	static boolean begins(byte[] bytes, byte[] sign) {
		return bytes.length >= sign.length && java.util.Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
	}

	@Override
	Document document(ImportRequest request, Faults faults, Runnable each) throws IOException {
		byte[] beginning;
		try (var in = Files.newInputStream(request.source())) {
			beginning = in.readNBytes(ZIP.length);
		}
		if (begins(beginning, OLD)) {
			throw new UnreadableDocumentException("This workbook is of an older kind, or it is protected by a password. Save it as “Excel Workbook (.xlsx)” without a password.");
		}
		XlsxReader.Workbook workbook = XlsxReader.read(request.source(), faults, each);
		return new Document(workbook.tables(), workbook.origin(), workbook.others());
	}
}
