# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'source_pane.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QSizePolicy, QSpacerItem, QStackedWidget,
    QToolButton, QVBoxLayout, QWidget)

from imrdesk.gui.source.gutter import SectionGutter
from imrdesk.gui.source.pages_view import SourcePagesView
from imrdesk.gui.source.text_view import SourceTextView

class Ui_SourcePane(object):
    def setupUi(self, SourcePane):
        if not SourcePane.objectName():
            SourcePane.setObjectName(u"SourcePane")
        SourcePane.resize(640, 640)
        self.column = QVBoxLayout(SourcePane)
        self.column.setSpacing(0)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.source_bar = QFrame(SourcePane)
        self.source_bar.setObjectName(u"source_bar")
        self.source_bar.setProperty(u"bar", True)
        self.source_bar.setMinimumSize(QSize(0, 32))
        self.source_bar.setMaximumSize(QSize(16777215, 32))
        self.bar_row = QHBoxLayout(self.source_bar)
        self.bar_row.setSpacing(2)
        self.bar_row.setObjectName(u"bar_row")
        self.bar_row.setContentsMargins(8, 0, 8, 0)
        self.pages_button = QToolButton(self.source_bar)
        self.pages_button.setObjectName(u"pages_button")
        self.pages_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.bar_row.addWidget(self.pages_button)

        self.text_button = QToolButton(self.source_bar)
        self.text_button.setObjectName(u"text_button")
        self.text_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.bar_row.addWidget(self.text_button)

        self.after_views = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.after_views)

        self.page_number = QLineEdit(self.source_bar)
        self.page_number.setObjectName(u"page_number")
        self.page_number.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.page_number.setMinimumSize(QSize(40, 0))
        self.page_number.setMaximumSize(QSize(40, 16777215))
        self.page_number.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.bar_row.addWidget(self.page_number)

        self.page_count = QLabel(self.source_bar)
        self.page_count.setObjectName(u"page_count")
        self.page_count.setProperty(u"role", u"muted")

        self.bar_row.addWidget(self.page_count)

        self.after_page = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.after_page)

        self.outline_button = QToolButton(self.source_bar)
        self.outline_button.setObjectName(u"outline_button")

        self.bar_row.addWidget(self.outline_button)

        self.find_button = QToolButton(self.source_bar)
        self.find_button.setObjectName(u"find_button")

        self.bar_row.addWidget(self.find_button)

        self.zoom_out_button = QToolButton(self.source_bar)
        self.zoom_out_button.setObjectName(u"zoom_out_button")

        self.bar_row.addWidget(self.zoom_out_button)

        self.zoom_button = QToolButton(self.source_bar)
        self.zoom_button.setObjectName(u"zoom_button")
        self.zoom_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

        self.bar_row.addWidget(self.zoom_button)

        self.zoom_in_button = QToolButton(self.source_bar)
        self.zoom_in_button.setObjectName(u"zoom_in_button")

        self.bar_row.addWidget(self.zoom_in_button)

        self.fit_width_button = QToolButton(self.source_bar)
        self.fit_width_button.setObjectName(u"fit_width_button")

        self.bar_row.addWidget(self.fit_width_button)

        self.turn_button = QToolButton(self.source_bar)
        self.turn_button.setObjectName(u"turn_button")

        self.bar_row.addWidget(self.turn_button)

        self.copy_button = QToolButton(self.source_bar)
        self.copy_button.setObjectName(u"copy_button")

        self.bar_row.addWidget(self.copy_button)


        self.column.addWidget(self.source_bar)

        self.find_bar = QFrame(SourcePane)
        self.find_bar.setObjectName(u"find_bar")
        self.find_bar.setProperty(u"bar", True)
        self.find_row = QHBoxLayout(self.find_bar)
        self.find_row.setSpacing(4)
        self.find_row.setObjectName(u"find_row")
        self.find_row.setContentsMargins(8, 4, 8, 4)
        self.find_text = QLineEdit(self.find_bar)
        self.find_text.setObjectName(u"find_text")
        self.find_text.setClearButtonEnabled(True)

        self.find_row.addWidget(self.find_text)

        self.find_count = QLabel(self.find_bar)
        self.find_count.setObjectName(u"find_count")
        self.find_count.setMinimumSize(QSize(88, 0))
        self.find_count.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.find_row.addWidget(self.find_count)

        self.find_previous_button = QToolButton(self.find_bar)
        self.find_previous_button.setObjectName(u"find_previous_button")

        self.find_row.addWidget(self.find_previous_button)

        self.find_next_button = QToolButton(self.find_bar)
        self.find_next_button.setObjectName(u"find_next_button")

        self.find_row.addWidget(self.find_next_button)

        self.close_find_button = QToolButton(self.find_bar)
        self.close_find_button.setObjectName(u"close_find_button")

        self.find_row.addWidget(self.close_find_button)


        self.column.addWidget(self.find_bar)

        self.hint_bar = QFrame(SourcePane)
        self.hint_bar.setObjectName(u"hint_bar")
        self.hint_bar.setProperty(u"bar", True)
        self.hint_row = QHBoxLayout(self.hint_bar)
        self.hint_row.setSpacing(8)
        self.hint_row.setObjectName(u"hint_row")
        self.hint_row.setContentsMargins(8, 4, 8, 4)
        self.hint_text = QLabel(self.hint_bar)
        self.hint_text.setObjectName(u"hint_text")
        self.hint_text.setWordWrap(True)
        self.hint_text.setProperty(u"role", u"warning")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.hint_text.sizePolicy().hasHeightForWidth())
        self.hint_text.setSizePolicy(sizePolicy)

        self.hint_row.addWidget(self.hint_text)

        self.hint_button = QToolButton(self.hint_bar)
        self.hint_button.setObjectName(u"hint_button")
        self.hint_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.hint_row.addWidget(self.hint_button)


        self.column.addWidget(self.hint_bar)

        self.body = QHBoxLayout()
        self.body.setSpacing(0)
        self.body.setObjectName(u"body")
        self.gutter = SectionGutter(SourcePane)
        self.gutter.setObjectName(u"gutter")

        self.body.addWidget(self.gutter)

        self.views = QStackedWidget(SourcePane)
        self.views.setObjectName(u"views")
        self.source_text = SourceTextView()
        self.source_text.setObjectName(u"source_text")
        self.views.addWidget(self.source_text)
        self.source_pages = SourcePagesView()
        self.source_pages.setObjectName(u"source_pages")
        self.views.addWidget(self.source_pages)

        self.body.addWidget(self.views)


        self.column.addLayout(self.body)


        self.retranslateUi(SourcePane)

        QMetaObject.connectSlotsByName(SourcePane)
    # setupUi

    def retranslateUi(self, SourcePane):
#if QT_CONFIG(accessibility)
        self.page_number.setAccessibleName(QCoreApplication.translate("SourcePane", u"Page", None))
#endif // QT_CONFIG(accessibility)
        self.find_text.setPlaceholderText(QCoreApplication.translate("SourcePane", u"Find in the source", None))
#if QT_CONFIG(accessibility)
        self.find_text.setAccessibleName(QCoreApplication.translate("SourcePane", u"Find in the source", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.find_count.setAccessibleName(QCoreApplication.translate("SourcePane", u"Hits", None))
#endif // QT_CONFIG(accessibility)
        self.hint_text.setText(QCoreApplication.translate("SourcePane", u"This passage cannot be shown on the page; see it in the text.", None))
        self.hint_button.setText(QCoreApplication.translate("SourcePane", u"Show the text", None))
#if QT_CONFIG(accessibility)
        self.gutter.setAccessibleName(QCoreApplication.translate("SourcePane", u"Sections in sight", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source_text.setAccessibleName(QCoreApplication.translate("SourcePane", u"Source as text", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source_text.setAccessibleDescription(QCoreApplication.translate("SourcePane", u"The text of the determination, read only. Move with the arrow keys, select with Shift.", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source_pages.setAccessibleName(QCoreApplication.translate("SourcePane", u"Source as pages", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.source_pages.setAccessibleDescription(QCoreApplication.translate("SourcePane", u"The pages as pictures. Move with the arrow keys, select with Shift; the text view holds the same words.", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

