package framewright.format.word.handbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.w3c.dom.Element;

import framewright.format.word.Docx;

/** A handbook in the looks of an institute. */
class TemplateTest {

	@TempDir
	Path folder;

	@BeforeEach
	void library() throws IOException {
		Everything.library(folder);
		Files.write(folder.resolve("house.docx"), template(folder));
	}

	/** A template as a Word in another language would save it: its styles have identifiers of their own. */
	static byte[] template(Path library) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.createStyles();
			style(document, "Standard", "Normal", STStyleType.PARAGRAPH, null, false).getCTStyle().setDefault(true);
			style(document, "berschrift1", "heading 1", STStyleType.PARAGRAPH, "Standard", true);
			style(document, "Titel", "Title", STStyleType.PARAGRAPH, "Standard", false);
			style(document, "BodyText", "House Body", STStyleType.PARAGRAPH, "Standard", false);
			XWPFRun run = document.createParagraph().createRun();
			run.setText("Text of the template");
			XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
			XWPFRun words = header.createParagraph().createRun();
			words.setText("House header");
			try (var in = Files.newInputStream(library.resolve("assets/wlogo.png"))) {
				words.addPicture(in, org.apache.poi.common.usermodel.PictureType.PNG, "logo.png", Units.toEMU(40), Units.toEMU(20));
			} catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
				throw new IOException(e);
			}
			document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("House footer");
			CTSectPr section = document.getDocument().getBody().getSectPr();
			section.addNewPgSz().setW(12240);
			section.getPgSz().setH(15840);
			section.addNewPgMar().setLeft(1800);
			section.getPgMar().setRight(1700);
			section.getPgMar().setTop(1600);
			section.getPgMar().setBottom(1500);
			document.write(out);
			return out.toByteArray();
		}
	}

	private static XWPFStyle style(XWPFDocument document, String id, String name, STStyleType.Enum type, String basedOn, boolean red) {
		CTStyle style = CTStyle.Factory.newInstance();
		style.setStyleId(id);
		style.addNewName().setVal(name);
		style.setType(type);
		if (basedOn != null) {
			style.addNewBasedOn().setVal(basedOn);
		}
		if (red) {
			style.addNewRPr().addNewColor().setVal("C00000");
		}
		XWPFStyle added = new XWPFStyle(style);
		document.getStyles().addStyle(added);
		return added;
	}

	private Written handbook() throws Exception {
		return Written.of(folder, Everything.TEXT, Map.of("template", "house.docx", "landscape", "true"));
	}

	@Test
	void stylesOfTheTemplateTakeThePlaceOfOurs() throws Exception {
		Written handbook = handbook();
		handbook.check();
		assertTrue(handbook.texts("berschrift1").contains("1\u2002Wfirsttitle"));
		assertEquals(List.of(), handbook.texts("Heading1"));
		assertTrue(handbook.texts("Heading2").contains("Wcode\u2002Winnertitle"), "what the template does not have is added");
		assertTrue(handbook.texts("BodyText2").contains("Wwhat"), "the template has another style with this identifier");
		assertEquals(List.of("Wtitle"), handbook.texts("Titel"));
		Element added = Written.all(handbook.part("word/styles.xml"), "w:style").stream().filter(one -> one.getAttribute("w:styleId").equals("Heading2")).findFirst().orElseThrow();
		assertEquals("Standard", ((Element) added.getElementsByTagName("w:basedOn").item(0)).getAttribute("w:val"));
	}

	@Test
	void headersFootersAndPagesAreThoseOfTheTemplate() throws Exception {
		Written handbook = handbook();
		List<String> headers = handbook.poi().getHeaderList().stream().map(XWPFHeader::getText).map(String::strip).toList();
		assertTrue(headers.contains("House header"), headers::toString);
		assertEquals(List.of("House footer"), handbook.poi().getFooterList().stream().map(footer -> footer.getText().strip()).toList());
		assertEquals("12240", handbook.all("w:pgSz").get(0).getAttribute("w:w"));
		assertEquals("1800", handbook.all("w:pgMar").get(0).getAttribute("w:left"));
		assertTrue(handbook.all("w:pgSz").stream().anyMatch(one -> one.getAttribute("w:orient").equals("landscape") && one.getAttribute("w:w").equals("15840")));
		assertFalse(handbook.docx().part(Docx.TEXT).contains("Text of the template"));
		assertTrue(handbook.docx().names().stream().filter(name -> name.matches("word/header\\d.xml")).allMatch(name -> handbook.docx().part(name).contains("DRAFT")), "DRAFT stands across the pages of a template too");
		assertEquals(2, handbook.docx().names().stream().filter(name -> name.startsWith("word/media/")).count(), "the logo of the header is there beside that of the cover");
	}

	@Test
	void theSameBytesEachTime() throws Exception {
		assertArrayEquals(handbook().file(), handbook().file());
	}

	@Test
	void headingsThatTheTemplateNumbersHaveOneNumber() throws Exception {
		Docx template = new Docx(Files.readAllBytes(folder.resolve("house.docx")));
		String numbered = template.part("word/styles.xml").replaceFirst("(<w:style [^>]*w:styleId=\"berschrift1\".*?<w:basedOn [^>]*/>)", "$1<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>");
		assertTrue(numbered.contains("w:numPr"), numbered);
		Files.write(folder.resolve("house.docx"), template.with("word/styles.xml", numbered).bytes());
		Written handbook = handbook();
		Element heading = handbook.all("w:p").stream().filter(one -> one.getTextContent().endsWith("Wfirsttitle") && one.getElementsByTagName("w:numId").getLength() > 0).findFirst().orElseThrow();
		assertEquals("0", ((Element) heading.getElementsByTagName("w:numId").item(0)).getAttribute("w:val"));
	}

	@Test
	void whatIsNoTemplateIsToldInPlainWords() throws Exception {
		Files.writeString(folder.resolve("text.docx"), "no document");
		assertTrue(refused("text.docx").contains("not a Word document"));
		assertTrue(refused("missing.docx").contains("no template"));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			zip.write("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Types>&a;</Types>".getBytes(StandardCharsets.UTF_8));
		}
		Files.write(folder.resolve("entity.docx"), bytes.toByteArray());
		assertTrue(refused("entity.docx").contains("not a Word document"));
		bytes.reset();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
			byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
			for (long written = 0; written <= Template.MOST_BYTES; written += blank.length) {
				zip.write(blank);
			}
		}
		Files.write(folder.resolve("bomb.docx"), bytes.toByteArray());
		assertTrue(refused("bomb.docx").contains("unpacks to more"));
	}

	@Test
	void picturesOfOtherComputersAreRefused() throws Exception {
		Docx template = new Docx(Files.readAllBytes(folder.resolve("house.docx")));
		String part = template.names().stream().filter(name -> name.matches("word/_rels/header\\d.xml.rels")).findFirst().orElseThrow();
		Files.write(folder.resolve("house.docx"), template.edit(part, text -> text.replaceFirst("Target=\"[^\"]*\"", "Target=\"https://example.org/spy.png\" TargetMode=\"External\"")).bytes());
		assertTrue(refused("house.docx").contains("header or footer"));
	}

	@Test
	void macrosStayBehind() throws Exception {
		Docx template = new Docx(Files.readAllBytes(folder.resolve("house.docx"))).with("word/vbaProject.bin", "macro").edit("word/_rels/document.xml.rels",
				text -> text.replace("</Relationships>", "<Relationship Id=\"rId99\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>"));
		Files.write(folder.resolve("house.docx"), template.bytes());
		Written handbook = handbook();
		handbook.check();
		assertFalse(handbook.docx().names().contains("word/vbaProject.bin"));
		assertFalse(handbook.docx().part("word/_rels/document.xml.rels").contains("vba"));
	}

	private String refused(String file) {
		return assertThrows(IOException.class, () -> Written.of(folder, Everything.TEXT, Map.of("template", file))).getMessage();
	}
}
