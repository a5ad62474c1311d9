package framewright.dsl.text;

import java.util.stream.Collectors;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;

/** Between the text of a token and the value it stands for. */
public class ValueConverters extends AbstractDeclarativeValueConverterService {

	/** A quoted text. A forgotten closing mark is reported. */
	@ValueConverter(rule = "STRING")
	public IValueConverter<String> string() {
		return new AbstractNullSafeConverter<>() {
			@Override
			protected String internalToValue(String text, INode node) {
				if (QuotedText.isClosed(text)) {
					return QuotedText.value(text);
				}
				throw new ValueConverterException("The closing quotation mark (\") is missing. Add it at the end of the text.", node, null);
			}

			@Override
			protected String internalToString(String value) {
				return QuotedText.quote(value);
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

	/** A line of free text behind its mark and one space; blanks at its end mean nothing. A value with line breaks, as a program may make it, becomes several lines. */
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
			return value.isBlank() ? mark : value.lines().map(String::stripTrailing).map(line -> line.isEmpty() ? "" : " " + line).collect(Collectors.joining("\n|", mark, ""));
		}
	}
}
