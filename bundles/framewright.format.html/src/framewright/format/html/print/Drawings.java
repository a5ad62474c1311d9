package framewright.format.html.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Element;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

/** Draws SVG pictures as lines and areas, sharp at every size. Text in them is set in the font of the handbook, for those of the author may not be here. */
final class Drawings implements SVGDrawer {

	private static final Pattern FAMILY = Pattern.compile("(font-family\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^;\"'}]+)");
	private static final double OTHERWISE = 300;

	private static final class Registered {
		static final String FAMILY = family();

		private static String family() {
			try (InputStream in = Fonts.ofPictures()) {
				Font font = Font.createFont(Font.TRUETYPE_FONT, in);
				GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
				return font.getFamily();
			} catch (FontFormatException | IOException e) {
				throw new IllegalStateException("the font of the bundle cannot be read", e);
			}
		}
	}

	@Override
	public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
		// the fonts are those of the bundle
	}

	@Override
	public void addFontFile(File file, String family, Integer weight, FontStyle style) {
		// likewise
	}

	@Override
	public void addFontStream(FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {
		// likewise
	}

	@Override
	public SVGImage buildSVGImage(Element element, Box box, CssContext context, double width, double height, double dotsPerPixel) {
		SVGDocument drawing = load(element);
		double ownWidth = drawing == null || !(drawing.size().width > 0) ? OTHERWISE : drawing.size().width;
		double ownHeight = drawing == null || !(drawing.size().height > 0) ? OTHERWISE : drawing.size().height;
		double scale = 1;
		double wide = ownWidth * dotsPerPixel;
		double high = ownHeight * dotsPerPixel;
		if (width >= 0 && height >= 0) {
			wide = width;
			high = height;
		} else if (width >= 0) {
			scale = width / wide;
		} else if (height >= 0) {
			scale = height / high;
		}
		double most = most(box, context, width);
		if (most > 0 && wide * scale > most) {
			scale = most / wide;
		}
		return new Drawing(drawing, wide * scale, high * scale, dotsPerPixel);
	}

	private static double most(Box box, CssContext context, double width) {
		if (box == null || width >= 0 || box.getContainingBlock() == null) {
			return 0;
		}
		double inside = box.getContainingBlock().getContentWidth();
		return box.getStyle().isMaxWidthNone() ? inside : Math.min(inside, box.getStyle().getMaxWidth(context, box.getContainingBlock().getContentWidth()));
	}

	private static SVGDocument load(Element element) {
		StringWriter text = new StringWriter();
		try {
			Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
			transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
			transformer.transform(new DOMSource(element), new StreamResult(text));
		} catch (TransformerException e) {
			throw new IllegalStateException("writing a picture to memory", e);
		}
		String family = Registered.FAMILY;
		String own = FAMILY.matcher(text.toString()).replaceAll(found -> found.group(1) + (found.group(1).contains("=") ? "\"" + family + "\"" : family));
		own = own.replaceFirst("<svg ", "<svg font-family=\"" + family + "\" ").replaceFirst("(<svg font-family=\"[^\"]*\" [^>]*?) font-family=\"[^\"]*\"", "$1");
		try (InputStream in = new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8))) {
			return new SVGLoader().load(in, null, LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build());
		} catch (IOException e) {
			throw new UncheckedIOException("reading a picture from memory", e);
		} catch (RuntimeException e) {
			return null; // a broken picture stays empty; its description is read aloud all the same
		}
	}

	@Override
	public void close() {
		// holds nothing
	}

	private record Drawing(SVGDocument drawing, double width, double height, double dotsPerPixel) implements SVGImage {

		@Override
		public int getIntrinsicWidth() {
			return (int) width;
		}

		@Override
		public int getIntrinsicHeight() {
			return (int) height;
		}

		@Override
		public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
			if (drawing != null) {
				device.drawWithGraphics((float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel), this::draw);
			}
		}

		private void draw(Graphics2D graphics) {
			drawing.render((java.awt.Component) null, graphics, new ViewBox(0, 0, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel)));
		}
	}
}
