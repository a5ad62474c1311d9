package framewright.dsl.text;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Between the text of a token and the value it stands for. */
public class ValueConverters extends AbstractDeclarativeValueConverterService {

	/** A quoted text. Only {@code \\"} and {@code \\\\} are escapes; a forgotten closing quote is reported and the text kept. */
	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				StringBuilder value = new StringBuilder();
				for (int i = 1; i < text.length(); i++) {
					char c = text.charAt(i);
					if (c == '"') {
						return value.toString();
					}
					if (c == '\\' && i + 1 < text.length()) {
						c = text.charAt(++i);
					}
					value.append(c);
				}
				throw new ValueConverterException("The closing quotation mark (\") is missing. Add it at the end of the text.", node, null);
			}

			@Override
			protected String internalToString(String value) {
				return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\R\\s*", " ") + '"';
			}
		};
	}

	@ValueConverter(rule = "LINE")
	public IValueConverter<String> line() {
		return new LineConverter("|");
	}

	@ValueConverter(rule = "BULLET")
	public IValueConverter<String> bullet() {
		return new LineConverter("-");
	}

	@ValueConverter(rule = "SUB_BULLET")
	public IValueConverter<String> subBullet() {
		return new LineConverter("--");
	}

	@ValueConverter(rule = "SUB_SUB_BULLET")
	public IValueConverter<String> subSubBullet() {
		return new LineConverter("---");
	}

	/** A line of free text behind its mark and one space; blanks at its end mean nothing. */
	private static final class LineConverter extends AbstractNullSafeConverter<String> {
		private final String mark;

		LineConverter(String mark) {
			this.mark = mark;
		}

		@Override
		protected String internalToValue(String text, INode node) {
			int start = mark.length();
			return text.substring(start < text.length() && text.charAt(start) == ' ' ? start + 1 : start).stripTrailing();
		}

		@Override
		protected String internalToString(String value) {
			if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
				throw new ValueConverterException("A line of prose cannot hold a line break.", null, null);
			}
			return value.isBlank() ? mark : mark + " " + value.stripTrailing();
		}
	}
}
