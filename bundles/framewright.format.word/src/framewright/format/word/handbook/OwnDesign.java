package framewright.format.word.handbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import framewright.format.word.document.Numbering;
import framewright.format.word.document.PageSetup;
import framewright.format.word.document.PageSetup.Pages;
import framewright.format.word.document.PageSetup.Reference;
import framewright.format.word.document.Palette;
import framewright.format.word.document.Properties;
import framewright.format.word.document.Running;
import framewright.format.word.document.StyleNames;
import framewright.format.word.document.Styles;
import framewright.format.word.document.WordFile;
import framewright.format.word.document.Wordml;

/** The looks of a handbook that is made without a template. */
final class OwnDesign implements Design {

	private final Imprint imprint;
	private final Palette palette;
	private final Numbering numbering = new Numbering(0, 1, StyleNames.OWN);

	OwnDesign(Imprint imprint, Palette palette) {
		this.imprint = imprint;
		this.palette = palette;
	}

	@Override
	public Palette palette() {
		return palette;
	}

	@Override
	public StyleNames styles() {
		return StyleNames.OWN;
	}

	@Override
	public Numbering numbering() {
		return numbering;
	}

	@Override
	public Map<String, String> types() {
		Map<String, String> types = new TreeMap<>();
		List.of(Wordml.COVER_HEADER, Wordml.HEADER, Wordml.WIDE_HEADER).forEach(part -> types.put(part, Wordml.type(true)));
		List.of(Wordml.FOOTER, Wordml.WIDE_FOOTER).forEach(part -> types.put(part, Wordml.type(false)));
		return types;
	}

	@Override
	public Pages pages(WordFile file) {
		Reference cover = new Reference(true, "default", file.related("header", "header1.xml"));
		List<Reference> upright = List.of(new Reference(true, "default", file.related("header", "header2.xml")), new Reference(false, "default", file.related("footer", "footer1.xml")));
		List<Reference> wide = List.of(new Reference(true, "default", file.related("header", "header3.xml")), new Reference(false, "default", file.related("footer", "footer2.xml")));
		return new Pages(PageSetup.A4.with(List.of(cover), false), PageSetup.A4.with(upright, false), PageSetup.A4.landscape().with(wide, false));
	}

	@Override
	public void write(WordFile file) throws IOException {
		int upright = PageSetup.A4.text();
		int wide = PageSetup.A4.landscape().text();
		file.part(Wordml.COVER_HEADER, xml -> Running.write(xml, "w:hdr", "", "", upright, false, imprint.across()));
		file.part(Wordml.HEADER, xml -> Running.write(xml, "w:hdr", imprint.title(), imprint.warning(), upright, false, imprint.across()));
		file.part(Wordml.WIDE_HEADER, xml -> Running.write(xml, "w:hdr", imprint.title(), imprint.warning(), wide, false, imprint.across()));
		file.part(Wordml.FOOTER, xml -> Running.write(xml, "w:ftr", imprint.running(), "", upright, true, ""));
		file.part(Wordml.WIDE_FOOTER, xml -> Running.write(xml, "w:ftr", imprint.running(), "", wide, true, ""));
		file.related("styles", "styles.xml");
		file.related("numbering", "numbering.xml");
		file.part(Wordml.STYLES, xml -> new Styles(xml, imprint.language(), palette, numbering).write());
		file.part(Wordml.NUMBERING, numbering::write);
		new Properties(file).handbookSettings(false, false);
	}
}
