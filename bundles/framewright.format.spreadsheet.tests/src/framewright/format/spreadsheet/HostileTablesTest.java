package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Imported;
import framewright.core.exchange.Importer.UnreadableDocumentException;
import framewright.core.exchange.UpdatingImporter;
import framewright.core.library.FrameworkText;
import framewright.dsl.Frameworks;

/** Spreadsheets that are damaged, or made to do harm. */
class HostileTablesTest {

	private static final String WORKBOOK = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Items' sheetId='1' r:id='rId1'/></sheets></workbook>";
	private static final String RELATIONS = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Target='worksheets/sheet1.xml'/></Relationships>";

	@TempDir
	Path folder;

	private Path archive(Map<String, String> parts) throws IOException {
		Path file = folder.resolve("made.xlsx");
		Map<String, String> all = new LinkedHashMap<>(Map.of("xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELATIONS));
		all.putAll(parts);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : all.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	private static String sheet(String rows) {
		return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows + "</sheetData></worksheet>";
	}

	private static String row(String... cells) {
		StringBuilder row = new StringBuilder("<row>");
		for (String cell : cells) {
			row.append("<c t='inlineStr'><is><t>").append(cell).append("</t></is></c>");
		}
		return row.append("</row>").toString();
	}

	private Imported read(Path file) throws IOException {
		return new Foreign(folder).table(file);
	}

	@Test
	void macrosAreNotRead() throws IOException {
		Imported imported = read(archive(Map.of("xl/worksheets/sheet1.xml", sheet(row("Code", "Title") + row("A", "One")), "xl/vbaProject.bin", "x")));
		assertEquals(1, Frameworks.allElements(imported.framework()).size());
		assertTrue(imported.doubts().toString().contains("macros"), imported.doubts()::toString);
	}

	@Test
	void entitiesAreNotResolved() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
		String xml = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'><!ENTITY a '0123456789'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + sheet(row("Code", "Title") + row("A", "&e;&b;"));
		Path file = archive(Map.of("xl/worksheets/sheet1.xml", xml));
		try {
			assertFalse(FrameworkText.write(read(file).framework()).contains("SECRET"));
		} catch (UnreadableDocumentException e) {
			assertFalse(e.getMessage().contains("SECRET"));
		}
	}

	@Test
	void aBombIsRefused() throws IOException {
		Path file = folder.resolve("bomb.xlsx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : Map.of("xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELATIONS).entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			zip.write("<worksheet><sheetData><row><c t='inlineStr'><is><t>".getBytes(StandardCharsets.UTF_8));
			byte[] block = new byte[1 << 20];
			Arrays.fill(block, (byte) 'a');
			for (int i = 0; i < 150; i++) {
				zip.write(block);
			}
			zip.write("</t></is></c></row></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
		}
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(file)).getMessage().contains("larger"));
	}

	@Test
	void aNumberBeyondAllIsAText() throws IOException {
		Imported imported = read(archive(Map.of("xl/worksheets/sheet1.xml", sheet(row("Code", "Title", "Size") + "<row><c t='inlineStr'><is><t>A</t></is></c><c t='inlineStr'><is><t>One</t></is></c><c><v>1E300000000</v></c></row>"
				+ "<row><c t='inlineStr'><is><t>B</t></is></c><c t='inlineStr'><is><t>Two</t></is></c><c><v>1E-300000000</v></c></row><row><c t='inlineStr'><is><t>C</t></is></c><c t='inlineStr'><is><t>Three</t></is></c><c><v>1.20E3</v></c></row>"))));
		String text = FrameworkText.write(imported.framework());
		assertTrue(text.contains("| 1E300000000") && text.contains("| 1E-300000000") && text.contains("| 1200"), text);
	}

	@Test
	void aRowOfBlanksAboveTheHeadingsIsNothing() throws IOException {
		Imported imported = read(archive(Map.of("xl/worksheets/sheet1.xml", sheet(row(" ", "  ") + row("Code", "Title") + row("A", "One")))));
		assertEquals(1, Frameworks.allElements(imported.framework()).size());
		assertEquals(2, imported.lines().size());
		Imported csv = new Foreign(folder).said(1, Ledger.TITLE).table(Files.writeString(folder.resolve("blank.csv"), " ,  \nCode,Title\nA,One\n"));
		assertEquals(2, csv.lines().size());
	}

	@Test
	void whatStandsFarToTheRightIsTold() throws IOException {
		String far = ",".repeat(500) + "lost";
		Imported imported = read(Files.writeString(folder.resolve("wide.csv"), "Code,Title\nA,One" + far + "\nB,Two" + ",".repeat(500) + "\n"));
		assertEquals(2, Frameworks.allElements(imported.framework()).size());
		assertEquals(List.of(2), imported.doubts().stream().filter(doubt -> doubt.message().contains("so far to the right")).map(doubt -> doubt.line()).toList());
		Path wider = Files.writeString(folder.resolve("wider.csv"), "Code,Title\nA,One" + ",".repeat(1_000_000));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(wider)).getMessage().contains("columns"));
	}

	@Test
	void whatGrowsTooMuchIsRefused() throws IOException {
		Path file = archive(Map.of("xl/worksheets/sheet1.xml", sheet(row("Code", "Title") + "<row><c s='1'/></row>".repeat(2_000_000))));
		assertTrue(assertThrows(UnreadableDocumentException.class, () -> read(file)).getMessage().contains("larger"));
		Path names = archive(Map.of("xl/workbook.xml", WORKBOOK.replace("<sheets>", "<sheets>" + " ".repeat(5 << 20))));
		assertEquals(List.of(), XlsxReader.sheetNames(names));
	}

	@Test
	void aMillionEmptyRowsCostNothing() throws IOException {
		StringBuilder rows = new StringBuilder(row("Code", "Title") + row("A", "One"));
		rows.append("<row><c s='1'/></row>".repeat(1_000_000)).append(row("B", "Two"));
		Path file = archive(Map.of("xl/worksheets/sheet1.xml", sheet(rows.toString())));
		Imported imported = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(file));
		assertEquals(3, imported.lines().size());
		assertEquals("Sheet Items, row 1000003", imported.lines().get(2).where());
	}

	@Test
	void aChainOfTenThousandParentsIsNotTooDeep() throws IOException {
		StringBuilder text = new StringBuilder("ID,Parent,Title\n");
		for (int i = 0; i < 10_000; i++) {
			text.append("i").append(i).append(",i").append(i - 1).append(",Part ").append(i).append('\n');
		}
		Imported imported = read(Files.writeString(folder.resolve("chain.csv"), text));
		assertEquals(10_000, Frameworks.allElements(imported.framework()).size());
		assertTrue(imported.doubts().toString().contains("It stands more than 40 deep"), "told");
	}

	@Test
	void whoCancelsIsHeard() throws IOException {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		TableImporter importer = new TableImporter();
		Path file = new Foreign(folder).csv("Code|Title", "A|One");
		assertThrows(OperationCanceledException.class, () -> importer.read(new Foreign(folder).request(importer, file), monitor));
	}

	@Test
	void whatIsEmptyOrOldIsSaid() throws IOException {
		assertThrows(UnreadableDocumentException.class, () -> read(Files.writeString(folder.resolve("empty.csv"), "")));
		assertThrows(UnreadableDocumentException.class, () -> read(Files.writeString(folder.resolve("head.csv"), "Code,Title\n")));
		assertThrows(UnreadableDocumentException.class, () -> read(Files.write(folder.resolve("old.xlsx"), new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 })));
		assertThrows(UnreadableDocumentException.class, () -> read(Files.write(folder.resolve("cut.xlsx"), new byte[] { 'P', 'K', 3, 4, 0 })));
	}

	/** More with {@code -Dframewright.chance=…}. */
	@Test
	void noDamageIsTooMuch() throws IOException {
		Map<String, List<String>> sheets = new LinkedHashMap<>();
		sheets.put("CF Doc", List.of("identifier|title", "11111111-2988-11e9-8a65-bf64185a38d0|Ours"));
		sheets.put("CF Item", List.of("identifier|fullStatement|humanCodingScheme|smartLevel|notes", "11111111-2988-11e9-8a65-bf64185a38d1|One|A|1|n", "11111111-2988-11e9-8a65-bf64185a38d2|Two|A.1|1.1|"));
		sheets.put("CF Association", List.of("identifier|originNodeIdentifier|associationType|destinationNodeIdentifier", "x|11111111-2988-11e9-8a65-bf64185a38d2|Is Child Of|11111111-2988-11e9-8a65-bf64185a38d1"));
		byte[] workbook = Files.readAllBytes(new Foreign(folder).xlsx(sheets, one -> {
			// as it is
		}));
		byte[] table = Files.readAllBytes(new Foreign(folder).csv("Our table", "Domain|Code|Title|Emerging|Secure|Notes|Parent|Level", "People|A1|Listen|some|more|x|A2|1", "|A2|Ask|•a\\n•b||y|A1|3", "Money|||words|||"));
		Random random = new Random(5);
		List<String> pieces = List.of("\"", ",", "\n", "Level", "Parent", "=cmd|' /C calc'!A0", "A1", "#", "1.2.3", "\u0000", "99999999999", "é", "[".repeat(300), "- ".repeat(300), "\"\"", "domain,subdomain");
		int chance = Integer.getInteger("framewright.chance", 4) * 60;
		for (int i = 0; i < chance; i++) {
			boolean packed = i % 3 == 0;
			byte[] bytes = (packed ? workbook : table).clone();
			for (int times = random.nextInt(5); times >= 0; times--) {
				int at = random.nextInt(bytes.length);
				if (packed) {
					bytes[at] = (byte) random.nextInt(256);
				} else {
					String text = new String(bytes, StandardCharsets.ISO_8859_1);
					bytes = (text.substring(0, at) + pieces.get(random.nextInt(pieces.size())) + text.substring(Math.min(text.length(), at + random.nextInt(12)))).getBytes(StandardCharsets.ISO_8859_1);
				}
			}
			byte[] cut = random.nextInt(6) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
			Path file = Files.write(folder.resolve(packed ? "damaged.xlsx" : "damaged.csv"), cut);
			for (UpdatingImporter importer : packed ? List.of(new TableImporter(), new OpenSaltImporter()) : List.of(new TableImporter())) {
				try {
					new Foreign(folder).read(importer, file);
				} catch (IOException e) {
					assertFalse(e.getMessage().isBlank());
				}
			}
		}
	}
}
