package framewright.format.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import framewright.core.exchange.ImportRequest;
import framewright.core.exchange.ImportRequest.Correction;
import framewright.core.exchange.Imported;
import framewright.core.exchange.Revision;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.extension.Option;
import framewright.core.extension.Options;
import framewright.core.library.FrameworkText;

/** Spreadsheets of other people, made up for the tests, and what comes of them. */
final class Foreign {

	private final Path folder;
	private final Map<String, String> chosen = new LinkedHashMap<>();
	private final List<Correction> corrections = new ArrayList<>();

	Foreign(Path folder) {
		this.folder = folder;
	}

	Foreign with(String option, String value) {
		chosen.put(option, value);
		return this;
	}

	Foreign said(int line, String meaning) {
		corrections.add(new Correction(line, line, meaning));
		return this;
	}

	/** A CSV file of lines; in them | stands between cells. */
	Path csv(String... lines) throws IOException {
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			List<String> cells = Arrays.stream(line.split("\\|", -1)).map(cell -> '"' + cell.strip().replace("\"", "\"\"").replace("\\n", "\n") + '"').toList();
			text.append(String.join(",", cells)).append("\r\n");
		}
		return write("table.csv", text.toString().getBytes(StandardCharsets.UTF_8));
	}

	Path write(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	/** A workbook with sheets of lines: the name of each sheet, then its lines with | between the cells. */
	Path xlsx(Map<String, List<String>> sheets, Consumer<XSSFWorkbook> edit) throws IOException {
		Path file = folder.resolve("table.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			sheets.forEach((name, lines) -> {
				XSSFSheet sheet = workbook.createSheet(name);
				for (int i = 0; i < lines.size(); i++) {
					org.apache.poi.ss.usermodel.Row row = sheet.createRow(i);
					String[] cells = lines.get(i).split("\\|", -1);
					for (int j = 0; j < cells.length; j++) {
						Cell cell = row.createCell(j);
						if (cells[j].strip().matches("\\d+")) {
							cell.setCellValue(Integer.parseInt(cells[j].strip()));
						} else if (!cells[j].isBlank()) {
							cell.setCellValue(cells[j].strip().replace("\\n", "\n"));
						}
					}
				}
			});
			edit.accept(workbook);
			workbook.write(out);
		}
		return file;
	}

	Imported table(Path file) throws IOException {
		return read(new TableImporter(), file);
	}

	Imported read(UpdatingImporter importer, Path file) throws IOException {
		Imported imported = importer.read(request(importer, file), null);
		if (!FrameworkText.parses(FrameworkText.write(imported.framework()))) {
			throw new AssertionError("does not parse: " + FrameworkText.write(imported.framework()));
		}
		return imported;
	}

	Revision revise(UpdatingImporter importer, Path file, String existing) throws IOException {
		Revision revision = importer.revise(request(importer, file), existing, null);
		if (!FrameworkText.parses(revision.now()) || !FrameworkText.parses(revision.base())) {
			throw new AssertionError("does not parse: " + revision.now());
		}
		return revision;
	}

	ImportRequest request(UpdatingImporter importer, Path file) {
		try {
			return new ImportRequest(file, "sample", Options.of(declared(importer), chosen), corrections);
		} catch (Options.BadOptionException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** The elements, one a line, indented, with their codes in brackets and their levels and texts after them. */
	static String outline(Imported imported) {
		return FrameworkText.write(imported.framework()).lines().map(String::stripTrailing).filter(line -> !line.isBlank()).reduce("", (left, right) -> left + right.replace("    ", " ") + "\n");
	}

	private static List<Option> declared(UpdatingImporter importer) {
		try (InputStream in = TableImporter.class.getResourceAsStream("/plugin.xml")) {
			NodeList importers = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("importer");
			List<Option> declared = new ArrayList<>();
			for (int i = 0; i < importers.getLength(); i++) {
				Element one = (Element) importers.item(i);
				NodeList options = one.getElementsByTagName("option");
				for (int j = 0; j < options.getLength() && one.getAttribute("class").equals(importer.getClass().getName()); j++) {
					Element option = (Element) options.item(j);
					declared.add(new Option(option.getAttribute("id"), option.getAttribute("label"), Option.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)), option.getAttribute("default"), List.of(), option.getAttribute("description")));
				}
			}
			return declared;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}
}
